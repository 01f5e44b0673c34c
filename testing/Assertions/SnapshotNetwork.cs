using System.Globalization;
using System.Net;
using Lucid.Hardening.Clusters;
using Lucid.Policy.Documents;
using Lucid.Policy.Network;
using Lucid.Policy.Pods;
using Lucid.Policy.Rules;
using Lucid.Testing.Snapshots;

namespace Lucid.Testing.Assertions;

/// <summary>
/// Who reaches whom under the NetworkPolicies of a snapshot, as Kubernetes reads them. Workloads are named <c>namespace/name</c>, or
/// by their name alone where only one has it; an IP address stands for what is outside of the cluster.
/// </summary>
public sealed class SnapshotNetwork
{
    private static readonly ImmutableArray<ManifestRule> Validity = [new RightTypesRule(), new ValidNetworkPolicyRule()];

    internal SnapshotNetwork(Snapshot snapshot, ImmutableArray<Workload> others)
    {
        var manifests = Manifest.Of(snapshot);
        Refuse("It is not known who reaches whom before these values are:", manifests.SelectMany(Unknowns));

        // What is still unknown is none of what decides, and its mark would be a value of a wrong type.
        Refuse(
            "The API server refuses these, so it is not known who reaches whom:",
            from manifest in manifests
            where manifest.Resource.Inputs.UnknownPaths.Count == 0
            from rule in Validity
            from finding in rule.Check(manifest.File, KubernetesVersion.Newest)
            select $"{finding.Rule.Id} {manifest.Resource}: {finding.Message}");
        var cluster = ClusterNetwork.Read(manifests.Select(manifest => manifest.File));
        Reachability = (cluster with { Workloads = cluster.Workloads.AddRange(others) }).Evaluate();
    }

    /// <summary>The whole answer.</summary>
    public Reachability Reachability { get; }

    /// <summary>Asserts that a workload reaches another one, or an address outside.</summary>
    /// <param name="from">Who connects.</param>
    /// <param name="to">Who is connected to.</param>
    /// <param name="port">The port of the target's pods; a Service's port may be another.</param>
    /// <param name="protocol">The protocol.</param>
    /// <returns>The same, for the next assertion.</returns>
    /// <exception cref="SnapshotAssertionException">It does not, or there is no such workload.</exception>
    public SnapshotNetwork ShouldReach(string from, string to, int port, NetworkProtocol protocol = NetworkProtocol.Tcp)
        => Reaches(from, to, port, protocol) ? this : throw new SnapshotAssertionException(
            $"{from} does not reach {to} on {Port(port, protocol)}. What it reaches:{WhatItReaches(from)}");

    /// <summary>Asserts that a workload does not reach another one, or an address outside.</summary>
    /// <inheritdoc cref="ShouldReach"/>
    /// <exception cref="SnapshotAssertionException">It does, or there is no such workload.</exception>
    public SnapshotNetwork ShouldNotReach(string from, string to, int port, NetworkProtocol protocol = NetworkProtocol.Tcp)
        => !Reaches(from, to, port, protocol) ? this : throw new SnapshotAssertionException(
            $"{from} reaches {to} on {Port(port, protocol)}. All that it reaches:{WhatItReaches(from)}");

    private bool Reaches(string from, string to, int port, NetworkProtocol protocol)
    {
        if (port is < 1 or > PortRange.Highest)
        {
            throw new ArgumentOutOfRangeException(nameof(port), port, $"Write a port from 1 to {PortRange.Highest}.");
        }

        return IPAddress.TryParse(to, out var address)
            ? Reachability.ReachesOutside(Find(from), address, protocol, port)
            : Reachability.Reaches(Find(from), Find(to), protocol, port);
    }

    private Workload Find(string name)
    {
        var found = Reachability.Workloads.Where(IsMeant).ToList();
        return found switch
        {
            [var only] => only,
            [] when Reachability.OnHostNetwork.FirstOrDefault(IsMeant) is { } onHost => throw new SnapshotAssertionException(
                    $"{onHost} is on the network of its node, where policies neither protect nor bind it."),
            [] => throw SnapshotAssertionException.Of(
                $"There is no workload '{name}'. There are:", Reachability.Workloads.Select(workload => workload.ToString())),
            _ => throw SnapshotAssertionException.Of(
                $"'{name}' may be any of these; write namespace/name:", found.Select(workload => workload.ToString())),
        };

        bool IsMeant(Workload workload) => name == workload.Name || name == $"{workload.Namespace}/{workload.Name}";
    }

    private string WhatItReaches(string from)
    {
        var workload = Find(from);
        string[] lines =
        [
            .. Reachability.Connections.Where(connection => connection.From == workload)
                .Select(connection => $"\n  {connection.To}: {connection.Ports}"),
            .. Reachability.OutsideFrom(workload).Select(outside => $"\n  {outside.Block}: {outside.Ports}"),
        ];
        return lines.Length == 0 ? " nothing." : string.Concat(lines);
    }

    private static void Refuse(string heading, IEnumerable<string> findings)
    {
        if (findings.ToList() is { Count: > 0 } found)
        {
            throw SnapshotAssertionException.Of(heading, found);
        }
    }

    private static IEnumerable<string> Unknowns(Manifest manifest)
    {
        var inputs = manifest.Resource.Inputs;
        if (inputs["kind"] is "NetworkPolicy" && !inputs.At("spec").Exists)
        {
            // Mocks drop a spec with something unknown inside, and a policy without one would be another policy.
            return [$"{manifest.Resource}: spec"];
        }

        var paths = inputs["kind"] is "NetworkPolicy" or "Namespace" ? [""] : manifest.Pods.SelectMany(pod => Deciding(pod, inputs));
        return from path in paths
               from unknown in inputs.At(path).UnknownPaths
               select $"{manifest.Resource}: {PropertyPath.Join(path, unknown)}";
    }

    /// <summary>What policies look at in a workload.</summary>
    private static IEnumerable<string> Deciding(Pod pod, SnapshotValue inputs)
    {
        var template = string.Concat(pod.Path.Select(key => key + "."));
        string[] always = ["metadata.name", "metadata.namespace", $"{template}metadata.labels", $"{template}spec.hostNetwork"];
        string[] containers = [$"{template}spec.containers", $"{template}spec.initContainers"];
        return always.Concat(
            from list in containers
            from index in Enumerable.Range(0, Math.Max(1, inputs.At(list).Items.Length))
            select PropertyPath.Join(PropertyPath.Of(list, index), "ports"));
    }

    private static string Port(int port, NetworkProtocol protocol)
        => string.Create(CultureInfo.InvariantCulture, $"{protocol.ToString().ToUpperInvariant()} {port}");
}
