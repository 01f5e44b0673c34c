using Lucid.Host.Graph;
using Lucid.Host.Kubernetes;

namespace Lucid.Host.Diff;

/// <summary>Compares the providers that manage a resource now and from now on.</summary>
internal static class ProviderComparer
{
    /// <summary>
    /// Whether the resource has to be made anew because of its provider. Another provider alone is no reason: Pulumi asks the new one, and
    /// that of Kubernetes takes a resource over where it talks to the same cluster. What other packages answer cannot be known here; they
    /// seldom object.
    /// </summary>
    /// <param name="before">The provider that deployed the resource.</param>
    /// <param name="after">The provider that the program names, or the default one.</param>
    /// <param name="findDeclared">Finds a provider that the program declares.</param>
    /// <param name="findDeployed">Finds a provider that is deployed.</param>
    public static bool CausesReplacement(
        ProviderReference? before, ProviderReference? after, Func<Urn, Resource?> findDeclared, Func<Urn, Resource?> findDeployed)
    {
        if (before is null || after is null || before == after
            || findDeclared(after.Urn) is not { } declared || declared.FormerUrn == before.Urn)
        {
            return false;
        }

        return after.Package == KubernetesType.Package
            && findDeployed(before.Urn) is { } deployed && ActiveCluster.IsOther(deployed.Inputs, declared.Inputs);
    }
}
