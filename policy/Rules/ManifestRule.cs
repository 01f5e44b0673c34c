using Lucid.Hardening.Clusters;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;

namespace Lucid.Policy.Rules;

/// <summary>A rule about files with Kubernetes objects.</summary>
public abstract class ManifestRule : Rule
{
    private protected ManifestRule()
    {
    }

    /// <summary>What breaks the rule in a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="version">The version of Kubernetes that it is for.</param>
    /// <returns>The findings, in no particular order.</returns>
    public abstract IEnumerable<Finding> Check(KubernetesFile file, KubernetesVersion version);
}
