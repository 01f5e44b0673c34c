namespace Pulumi;

/// <summary>The deployment that runs, as a program sees it.</summary>
public sealed class DeploymentInstance
{
    private readonly Deployment _deployment;

    internal DeploymentInstance(Deployment deployment) => _deployment = deployment;

    /// <summary>True in a preview: nothing is created, and some values are not known.</summary>
    public bool IsDryRun => _deployment.Settings.IsDryRun;

    /// <summary>The name of the organization that the stack belongs to.</summary>
    public string OrganizationName => _deployment.Settings.OrganizationName;

    /// <summary>The name of the project, as Pulumi.yaml gives it.</summary>
    public string ProjectName => _deployment.Settings.ProjectName;

    /// <summary>The folder of Pulumi.yaml.</summary>
    /// <exception cref="InvalidOperationException">The program was not told.</exception>
    public string RootDirectory
        => _deployment.Settings.RootDirectory ?? throw new InvalidOperationException("The root directory of the project is not known in this run.");

    /// <summary>The name of the stack.</summary>
    public string StackName => _deployment.Settings.StackName;

    /// <summary>Calls a function of a provider.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="token">The token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How it is called; null for the defaults.</param>
    /// <returns>The result; unknown while an argument is.</returns>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => _deployment.Invoke<T>(token, args, options, isSingle: false);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => _deployment.Invoke<T>(token, args, options, isSingle: false);

    /// <summary>Calls a function of a provider whose result is a single value.</summary>
    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => _deployment.Invoke<T>(token, args, options, isSingle: true);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => _deployment.Invoke<T>(token, args, options, isSingle: true);

    /// <summary>Calls a function of a provider and waits for it.</summary>
    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => _deployment.InvokeAsync<T>(token, args, options, isSingle: false);

    /// <summary>Calls a function of a provider whose result is a single value, and waits for it.</summary>
    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => _deployment.InvokeAsync<T>(token, args, options, isSingle: true);

    /// <summary>Calls a function of a provider that has no result.</summary>
    /// <param name="token">The token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How it is called; null for the defaults.</param>
    /// <returns>A task that ends with the call.</returns>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null)
        => _deployment.InvokeAsync<object>(token, args, options, isSingle: false);

    /// <summary>Registers a function that changes the arguments or options of every later call of a provider's function.</summary>
    /// <param name="transform">The function.</param>
    /// <exception cref="ArgumentNullException"><paramref name="transform"/> is null.</exception>
    public void RegisterInvokeTransform(InvokeTransform transform) => _deployment.RegisterInvokeTransform(transform);
}
