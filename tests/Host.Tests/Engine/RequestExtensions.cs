using Pulumirpc;

namespace Lucid.Host.Tests.Engine;

/// <summary>Short ways to complete requests.</summary>
internal static class RequestExtensions
{
    public static RegisterResourceRequest With(this RegisterResourceRequest request, params Alias[] aliases)
    {
        request.Aliases.Add(aliases);
        return request;
    }

    public static RegisterResourceRequest With(this RegisterResourceRequest request, params Callback[] transforms)
    {
        request.Transforms.Add(transforms);
        return request;
    }

    /// <summary>With what a property comes from.</summary>
    public static RegisterResourceRequest From(this RegisterResourceRequest request, string property, params string[] dependencies)
    {
        request.PropertyDependencies[property] = new() { Urns = { dependencies } };
        request.Dependencies.Add(dependencies.Except(request.Dependencies));
        return request;
    }
}
