namespace Pulumi;

/// <summary>A function that the engine calls at steps in the life of resources: before or after they are made, changed or deleted.</summary>
public class ResourceHook
{
    /// <summary>Registers a hook with the engine. Resources that use it wait for that.</summary>
    /// <param name="name">The name, unique among the hooks of a program.</param>
    /// <param name="callback">The function.</param>
    /// <param name="options">When it runs; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">No deployment runs.</exception>
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
    {
        Name = name;
        Callback = callback;
        Options = options ?? new ResourceHookOptions();
        Registered = Deployment.Required.RegisterHook(this);
    }

    /// <summary>Makes a hook whose registration is under way or done.</summary>
    /// <param name="name">The name.</param>
    /// <param name="callback">The function.</param>
    /// <param name="options">When it runs.</param>
    /// <param name="registered">Ends when the engine knows the hook.</param>
    protected ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions options, Task registered)
    {
        Name = name;
        Callback = callback;
        Options = options;
        Registered = registered;
    }

    /// <summary>The function.</summary>
    public ResourceHookCallback Callback { get; }

    /// <summary>The name by which resources refer to the hook.</summary>
    public string Name { get; }

    /// <summary>When it runs and what its failure means.</summary>
    public ResourceHookOptions Options { get; }

    internal Task Registered { get; }
}
