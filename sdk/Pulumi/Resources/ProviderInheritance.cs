using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Which provider a resource uses and which ones its children inherit.</summary>
/// <param name="Own">The provider of the resource itself; null if the engine picks the default one.</param>
/// <param name="ForChildren">The providers that children inherit, by package.</param>
internal readonly record struct ProviderInheritance(ProviderResource? Own, ImmutableDictionary<string, ProviderResource> ForChildren)
{
    public static ProviderInheritance Resolve(Resource resource, ResourceOptions options)
    {
        var inherited = options.Parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
        if (options is ComponentResourceOptions component)
        {
            if (component.Provider is not null && component.Providers.Count > 0)
            {
                throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", resource);
            }

            IEnumerable<ProviderResource> own = component.Provider is null ? component.Providers : [component.Provider];
            return new(component.Provider, inherited.SetItems(own.Select(provider => KeyValuePair.Create(provider.Package, provider))));
        }

        var package = PackageOf(resource.Type);
        if (options.Provider is { } explicitProvider)
        {
            return new(explicitProvider, package is null ? inherited : inherited.SetItem(package, explicitProvider));
        }

        return new(package is null ? null : inherited.GetValueOrDefault(package), inherited);
    }

    /// <summary>The first part of a type token; null for one that has not three parts.</summary>
    private static string? PackageOf(string type) => type.Split(':') is [var package, _, _] ? package : null;
}
