using System.Globalization;
using Lucid.Testing.Snapshots;

namespace Lucid.Testing.Assertions;

/// <summary>Asserts what the components promise beyond the Pod Security Standards.</summary>
public static class HardeningAssertions
{
    private const string DefaultNamespace = "default";

    /// <summary>
    /// Asserts that every pod is hardened as the components of this library harden one: user and group 65532, read-only root, no
    /// capabilities, no privilege escalation, seccomp, an account of its own without a token, no service links, nothing of the node,
    /// scratch space in memory and of limited size, requests and limits, probes over the network, the end of the log kept; and that in
    /// each namespace with pods all connections are denied by default, and level restricted is enforced where the program makes the
    /// namespace. The values are those of <see cref="Lucid.Hardening.Defaults.HardenedDefaults"/>.
    /// </summary>
    /// <param name="snapshot">What a program registered.</param>
    /// <returns>The snapshot, for the next assertion.</returns>
    /// <exception cref="SnapshotAssertionException">
    /// Something is missing, or there is no pod: the message has every finding with resource, field and what to write.
    /// </exception>
    public static Snapshot ShouldBeHardened(this Snapshot snapshot)
    {
        var manifests = Manifest.Of(snapshot);
        var pods = manifests.SelectMany(manifest => manifest.Pods.Select(pod => (manifest.Resource, Pod: pod))).ToList();
        if (pods.Count == 0)
        {
            throw new SnapshotAssertionException(
                "There is no pod in this snapshot, so nothing was judged. Run a program that registers a workload, or drop the assertion.");
        }

        var namespaces = pods.Select(judged => judged.Pod.Owner.Namespace ?? DefaultNamespace).Distinct(StringComparer.Ordinal);
        string[] findings =
        [
            .. pods.SelectMany(judged => HardenedPod.Check(judged.Pod).Select(finding => $"{judged.Resource}: {finding}.")),
            .. namespaces.SelectMany(name => HardenedNamespace.Check(name, [.. manifests.Select(manifest => manifest.File)])
                .Select(finding => $"namespace {name}: {finding}.")),
        ];
        var count = findings.Length == 1 ? "1 finding" : string.Create(CultureInfo.InvariantCulture, $"{findings.Length} findings");
        return findings.Length == 0 ? snapshot : throw SnapshotAssertionException.Of($"Not hardened, {count}:", findings);
    }
}
