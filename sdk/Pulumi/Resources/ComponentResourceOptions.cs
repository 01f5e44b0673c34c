namespace Pulumi;

/// <summary>How the engine treats a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? _providers;

    /// <summary>The providers for the children, one for each package; the parent's for the others.</summary>
    public List<ProviderResource> Providers
    {
        get => _providers ??= [];
        set => _providers = value;
    }

    /// <summary>
    /// Makes new options of two: single values of the second win, lists are appended, of providers the last for a package wins.
    /// </summary>
    /// <param name="options1">The first; may be null.</param>
    /// <param name="options2">The second; may be null.</param>
    /// <returns>The new options.</returns>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var result = new ComponentResourceOptions();
        result.Overlay(options1);
        result.Overlay(options2);
        foreach (var provider in (options1?._providers ?? []).Concat(options2?._providers ?? []))
        {
            var index = result.Providers.FindIndex(earlier => earlier.Package == provider.Package);
            if (index < 0)
            {
                result.Providers.Add(provider);
            }
            else
            {
                result.Providers[index] = provider;
            }
        }

        return result;
    }
}
