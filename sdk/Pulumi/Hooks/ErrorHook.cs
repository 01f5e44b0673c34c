namespace Pulumi;

/// <summary>A function that the engine calls when an operation on a resource failed, and that decides whether it is tried again.</summary>
public class ErrorHook
{
    /// <summary>Registers a hook with the engine. Resources that use it wait for that.</summary>
    /// <param name="name">The name, unique among the hooks of a program.</param>
    /// <param name="callback">The function.</param>
    /// <exception cref="InvalidOperationException">No deployment runs.</exception>
    public ErrorHook(string name, ErrorHookCallback callback)
    {
        Name = name;
        Callback = callback;
        Registered = Deployment.Required.RegisterHook(this);
    }

    /// <summary>Makes a hook whose registration is under way or done.</summary>
    /// <param name="name">The name.</param>
    /// <param name="callback">The function.</param>
    /// <param name="registered">Ends when the engine knows the hook.</param>
    protected internal ErrorHook(string name, ErrorHookCallback callback, Task registered)
    {
        Name = name;
        Callback = callback;
        Registered = registered;
    }

    /// <summary>The function.</summary>
    public ErrorHookCallback Callback { get; }

    /// <summary>The name by which resources refer to the hook.</summary>
    public string Name { get; }

    internal Task Registered { get; }
}
