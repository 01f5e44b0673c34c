using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Makes resources of the references to them that the engine sends.</summary>
internal static class ResourceReferences
{
    /// <summary>The resource with a URN.</summary>
    /// <param name="urn">The URN.</param>
    /// <param name="version">The version of the package that the resource comes from; empty when the reference does not say.</param>
    /// <returns>
    /// An object of the class of its type, which looks its outputs up; where the program has no such class, a resource of which only the
    /// URN is known.
    /// </returns>
    public static Resource Resolve(string urn, string version)
    {
        // Looking up needs an engine, and outside a run there is none.
        if (Deployment.Current is null || urn.Split("::", 4) is not [_, _, var qualifiedType, var name])
        {
            return new DependencyResource(urn);
        }

        var token = qualifiedType[(qualifiedType.LastIndexOf('$') + 1)..];
        return ResourceTypes.Find(token, version) is { } type ? Construct(type, name, urn) : new DependencyResource(urn);
    }

    private static Resource Construct(Type type, string name, string urn)
    {
        ResourceOptions options = typeof(CustomResource).IsAssignableFrom(type)
            ? new CustomResourceOptions { Urn = urn }
            : new ComponentResourceOptions { Urn = urn };
        return (Resource)ResourceTypes.FindConstructor(type)!
            .Invoke(BindingFlags.DoNotWrapExceptions, binder: null, [name, null, options], culture: null);
    }
}
