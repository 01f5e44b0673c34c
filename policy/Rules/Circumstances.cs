using Lucid.Hardening.Clusters;

namespace Lucid.Policy.Rules;

/// <summary>What files are judged for.</summary>
public sealed record Circumstances
{
    /// <summary>The newest Kubernetes, on the day that it is (UTC).</summary>
    public static Circumstances Now => new() { Today = DateOnly.FromDateTime(DateTime.UtcNow) };

    /// <summary>The version of Kubernetes that manifests are for.</summary>
    /// <value>Default: the newest one.</value>
    public KubernetesVersion Kubernetes { get; init; } = KubernetesVersion.Newest;

    /// <summary>The day: what is no longer maintained then is told.</summary>
    public required DateOnly Today { get; init; }
}
