using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Lucid.Hardening.Clusters;

/// <summary>A minor version of Kubernetes, such as 1.30; what security means differs between them.</summary>
/// <param name="Minor">The number after <c>1.</c>.</param>
public readonly partial record struct KubernetesVersion(int Minor) : IComparable<KubernetesVersion>
{
    /// <summary>The newest version whose rules are known here; a newer cluster is judged by them.</summary>
    /// <value>1.37. Source: the Pod Security Standards, which last changed in it.</value>
    public static KubernetesVersion Newest { get; } = new(37);

    /// <summary>The oldest version that is deployed to.</summary>
    /// <value>1.25. Source: Kubernetes; the first with Pod Security admission for good, on which the planes stand.</value>
    public static KubernetesVersion Oldest { get; } = new(25);

    /// <summary>The first version that knows containers that run beside a workload for as long as it does.</summary>
    /// <value>1.29. Source: Kubernetes; SidecarContainers is on by default from then, and for good from 1.33.</value>
    public static KubernetesVersion FirstWithSidecars { get; } = new(29);

    /// <summary>The first version whose pods can be told all addresses of their node (<c>status.hostIPs</c>).</summary>
    /// <value>1.29. Source: Kubernetes; PodHostIPs is on by default from then, and for good from 1.30.</value>
    public static KubernetesVersion FirstWithHostAddresses { get; } = new(29);

    /// <summary>The first version in which the kubelet can wait before it stops a container, without a shell to sleep in.</summary>
    /// <value>1.30. Source: Kubernetes; PodLifecycleSleepAction is on by default from then, and for good from 1.34.</value>
    public static KubernetesVersion FirstWithSleep { get; } = new(30);

    /// <summary>The first version whose pods have a field for AppArmor profiles.</summary>
    /// <value>1.30. Source: Kubernetes, "Restrict a Container's Access to Resources with AppArmor".</value>
    public static KubernetesVersion FirstWithAppArmorField { get; } = new(30);

    /// <summary>The first version whose API servers check ValidatingAdmissionPolicies without a feature gate.</summary>
    /// <value>1.30. Source: Kubernetes.</value>
    public static KubernetesVersion FirstWithAdmissionPolicies { get; } = new(30);

    /// <summary>Whether the first version is older than the second.</summary>
    /// <param name="left">The first version.</param>
    /// <param name="right">The second version.</param>
    /// <returns>True when it is.</returns>
    public static bool operator <(KubernetesVersion left, KubernetesVersion right) => left.Minor < right.Minor;

    /// <summary>Whether the first version is newer than the second.</summary>
    /// <param name="left">The first version.</param>
    /// <param name="right">The second version.</param>
    /// <returns>True when it is.</returns>
    public static bool operator >(KubernetesVersion left, KubernetesVersion right) => left.Minor > right.Minor;

    /// <summary>Whether the first version is the second or older.</summary>
    /// <param name="left">The first version.</param>
    /// <param name="right">The second version.</param>
    /// <returns>True when it is.</returns>
    public static bool operator <=(KubernetesVersion left, KubernetesVersion right) => left.Minor <= right.Minor;

    /// <summary>Whether the first version is the second or newer.</summary>
    /// <param name="left">The first version.</param>
    /// <param name="right">The second version.</param>
    /// <returns>True when it is.</returns>
    public static bool operator >=(KubernetesVersion left, KubernetesVersion right) => left.Minor >= right.Minor;

    /// <summary>
    /// Reads a version as people and namespace labels write it: <c>1.30</c>, <c>v1.30</c>, <c>v1.30.4</c>, <c>latest</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The version; <see cref="Newest"/> for <c>latest</c>.</param>
    /// <returns>False when the text is none of these.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out KubernetesVersion version)
    {
        version = Newest;
        if (text is null or "latest")
        {
            return text is not null;
        }

        var match = Written().Match(text);
        if (match.Success)
        {
            version = new(int.Parse(match.Groups["minor"].ValueSpan, CultureInfo.InvariantCulture));
        }

        return match.Success;
    }

    /// <inheritdoc />
    public int CompareTo(KubernetesVersion other) => Minor.CompareTo(other.Minor);

    /// <summary>The version as people write it.</summary>
    /// <returns><c>1.30</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"1.{Minor}");

    [GeneratedRegex(@"^v?1\.(?<minor>[0-9]{1,4})(\.[0-9]+)?([-+][0-9A-Za-z.+-]+)?\z")]
    private static partial Regex Written();
}
