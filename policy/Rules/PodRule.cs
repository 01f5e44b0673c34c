using Lucid.Hardening.Clusters;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Pods;

namespace Lucid.Policy.Rules;

/// <summary>A rule about pods, wherever they are described.</summary>
public abstract class PodRule : ManifestRule
{
    private protected PodRule()
    {
    }

    /// <summary>The oldest version of Kubernetes that has the rule.</summary>
    public virtual KubernetesVersion Since => default;

    /// <summary>What breaks the rule in a pod.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="version">The version of Kubernetes that it is for.</param>
    /// <returns>The findings, in no particular order; none where that version does not have the rule.</returns>
    public IEnumerable<Finding> Check(Pod pod, KubernetesVersion version)
    {
        ArgumentNullException.ThrowIfNull(pod);
        return version < Since ? [] : Find(pod, version);
    }

    /// <inheritdoc />
    public sealed override IEnumerable<Finding> Check(KubernetesFile file, KubernetesVersion version)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Objects.Select(Pod.Of).OfType<Pod>().SelectMany(pod => Check(pod, version));
    }

    private protected abstract IEnumerable<Finding> Find(Pod pod, KubernetesVersion version);

    private protected Finding At(Pod pod, Position position, string message, Container? container = null) => new()
    {
        Rule = Description,
        Message = message,
        Location = pod.Locate(position),
        Subject = pod.Owner.Reference,
        Container = container?.Name,
    };

    private protected Finding At(Pod pod, SecurityScope scope, Position position, string message)
        => At(pod, position, $"{scope.Who}: {message}", scope.Container);
}
