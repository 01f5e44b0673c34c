namespace Pulumi;

public sealed partial class DeploymentInstance
{
    /// <summary>Calls a method of a resource, or a function of a provider that tracks dependencies itself.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="token">The token of the method.</param>
    /// <param name="args">Its arguments; they may be unknown and may be secret.</param>
    /// <param name="self">The resource whose method it is; null for a function.</param>
    /// <param name="options">How it is called; null for the defaults. A method always runs in the provider of its resource.</param>
    /// <returns>The result, with the dependencies that the method says it has.</returns>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => _deployment.Call<T>(token, args, self, options);

    /// <inheritdoc cref="Call{T}(string, CallArgs, Resource, CallOptions)"/>
    /// <param name="registerPackageRequest">The parameterized package that the method comes from; null for an ordinary one.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public Output<T> Call<T>(
        string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest)
#pragma warning restore CS1573
        => _deployment.Call<T>(token, args, self, options, registerPackageRequest);

    /// <summary>Calls a method of a resource, or a function of a provider that tracks dependencies itself, for its effect.</summary>
    /// <param name="token">The token of the method.</param>
    /// <param name="args">Its arguments; they may be unknown and may be secret.</param>
    /// <param name="self">The resource whose method it is; null for a function.</param>
    /// <param name="options">How it is called; null for the defaults. A method always runs in the provider of its resource.</param>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null)
        => _deployment.CallForEffect(token, args, self, options);

    /// <inheritdoc cref="Call(string, CallArgs, Resource, CallOptions)"/>
    /// <param name="registerPackageRequest">The parameterized package that the method comes from; null for an ordinary one.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public void Call(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest)
#pragma warning restore CS1573
        => _deployment.CallForEffect(token, args, self, options, registerPackageRequest);
}
