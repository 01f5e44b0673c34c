namespace Pulumi;

public sealed partial class DeploymentInstance
{
    /// <summary>Calls a function of a provider.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="token">The token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How it is called; null for the defaults.</param>
    /// <returns>The result; unknown while an argument, or a resource that it depends on, is.</returns>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => _deployment.Invoke<T>(token, args, options);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>
    /// <param name="registerPackageRequest">The parameterized package that the function comes from; null for an ordinary one.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
#pragma warning restore CS1573
        => _deployment.Invoke<T>(token, args, options, registerPackageRequest);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => _deployment.Invoke<T>(token, args, options);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>
    /// <param name="registerPackageRequest">The parameterized package that the function comes from; null for an ordinary one.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest)
#pragma warning restore CS1573
        => _deployment.Invoke<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function of a provider whose result is a single value.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="token">The token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How it is called; null for the defaults.</param>
    /// <returns>The result; unknown while an argument, or a resource that it depends on, is.</returns>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => _deployment.Invoke<T>(token, args, options, isSingle: true);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions)"/>
    /// <param name="registerPackageRequest">The parameterized package that the function comes from; null for an ordinary one.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
#pragma warning restore CS1573
        => _deployment.Invoke<T>(token, args, options, registerPackageRequest, isSingle: true);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options)
        => _deployment.Invoke<T>(token, args, options, isSingle: true);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions)"/>
    /// <param name="registerPackageRequest">The parameterized package that the function comes from; null for an ordinary one.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest)
#pragma warning restore CS1573
        => _deployment.Invoke<T>(token, args, options, registerPackageRequest, isSingle: true);

    /// <summary>Calls a function of a provider and waits for it.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="token">The token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How it is called; null for the defaults.</param>
    /// <returns>The result.</returns>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => _deployment.InvokeAsync<T>(token, args, options);

    /// <inheritdoc cref="InvokeAsync{T}(string, InvokeArgs, InvokeOptions)"/>
    /// <param name="registerPackageRequest">The parameterized package that the function comes from; null for an ordinary one.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
#pragma warning restore CS1573
        => _deployment.InvokeAsync<T>(token, args, options, registerPackageRequest);

    /// <summary>Calls a function of a provider whose result is a single value, and waits for it.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="token">The token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How it is called; null for the defaults.</param>
    /// <returns>The result.</returns>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
        => _deployment.InvokeAsync<T>(token, args, options, isSingle: true);

    /// <inheritdoc cref="InvokeSingleAsync{T}(string, InvokeArgs, InvokeOptions)"/>
    /// <param name="registerPackageRequest">The parameterized package that the function comes from; null for an ordinary one.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public Task<T> InvokeSingleAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
#pragma warning restore CS1573
        => _deployment.InvokeAsync<T>(token, args, options, registerPackageRequest, isSingle: true);

    /// <summary>Calls a function of a provider that has no result.</summary>
    /// <param name="token">The token of the function.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How it is called; null for the defaults.</param>
    /// <returns>A task that ends with the call.</returns>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null)
        => _deployment.InvokeAsync<object>(token, args, options);

    /// <inheritdoc cref="InvokeAsync(string, InvokeArgs, InvokeOptions)"/>
    /// <param name="registerPackageRequest">The parameterized package that the function comes from; null for an ordinary one.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest)
#pragma warning restore CS1573
        => _deployment.InvokeAsync<object>(token, args, options, registerPackageRequest);
}
