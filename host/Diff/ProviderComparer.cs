using Lucid.Host.Graph;

namespace Lucid.Host.Diff;

/// <summary>Compares the providers that manage a resource now and from now on.</summary>
internal static class ProviderComparer
{
    private const string DefaultName = "default";

    /// <summary>Whether another provider is to manage the resource, which then has to be made anew.</summary>
    /// <param name="before">The provider that deployed the resource.</param>
    /// <param name="after">The provider that the program names, or the default one.</param>
    /// <param name="find">Finds a provider that the program declares.</param>
    public static bool IsOther(ProviderReference? before, ProviderReference? after, Func<Urn, Resource?> find)
    {
        // A new version of a package has a default provider of its own, which takes over what the old one made.
        if (before is null || after is null || before == after || (IsDefault(before) && IsDefault(after)))
        {
            return false;
        }

        var isRenamed = find(after.Urn)?.FormerUrn == before.Urn;
        return before.Id != after.Id || !(isRenamed || before.Urn == after.Urn);
    }

    private static bool IsDefault(ProviderReference provider) =>
        provider.Urn.Name == DefaultName || provider.Urn.Name.StartsWith(DefaultName + "_", StringComparison.Ordinal);
}
