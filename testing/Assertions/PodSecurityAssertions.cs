using System.Globalization;
using Lucid.Hardening.Clusters;
using Lucid.Policy.Findings;
using Lucid.Policy.Pods;
using Lucid.Testing.Snapshots;

namespace Lucid.Testing.Assertions;

/// <summary>Asserts that a cluster lets the pods of a program in.</summary>
public static class PodSecurityAssertions
{
    /// <summary>
    /// Asserts that every pod passes the Pod Security Standards at level restricted. What a preview does not know passes nothing, except
    /// where any value would do, as for an image.
    /// </summary>
    /// <param name="snapshot">What a program registered.</param>
    /// <param name="version">The version of Kubernetes whose standards hold, such as <c>1.36</c>; by default the newest known.</param>
    /// <returns>The snapshot, for the next assertion.</returns>
    /// <exception cref="SnapshotAssertionException">
    /// Some pod does not pass, or there is none: the message has every finding with rule, resource, field and remedy.
    /// </exception>
    /// <exception cref="ArgumentException">The version is none.</exception>
    public static Snapshot ShouldPassRestricted(this Snapshot snapshot, string version = "latest")
    {
        if (!KubernetesVersion.TryParse(version, out var its))
        {
            throw new ArgumentException($"'{version}' is no version of Kubernetes; write 'latest' or one such as '1.36'.", nameof(version));
        }

        var pods = Manifest.Of(snapshot).SelectMany(manifest => manifest.Pods.Select(pod => (manifest, pod))).ToList();
        if (pods.Count == 0)
        {
            throw new SnapshotAssertionException(
                "There is no pod in this snapshot, so nothing was judged. Run a program that registers a workload, or drop the assertion.");
        }

        string[] findings =
        [
            .. from judged in pods
               from finding in PodSecurity.Check(judged.pod, PodSecurityLevel.Restricted, its)
               select Describe(judged.manifest, judged.pod, finding),
        ];
        return findings.Length == 0 ? snapshot : throw SnapshotAssertionException.Of(
            $"Pod Security, level restricted, Kubernetes {its}, has {Count(findings.Length)}:", findings);
    }

    private static string Count(int findings)
        => findings == 1 ? "a finding" : string.Create(CultureInfo.InvariantCulture, $"{findings} findings");

    private static string Describe(Manifest manifest, Pod pod, Finding finding) =>
        $"""
        {finding.Rule.Id} {manifest.Resource}: {finding.Message}
          at: {Manifest.PathOf(pod.Owner, finding.Location)}
          remedy: {finding.Rule.Remediation}
        """;
}
