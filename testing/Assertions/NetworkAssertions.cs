using Lucid.Policy.Network;
using Lucid.Testing.Snapshots;

namespace Lucid.Testing.Assertions;

/// <summary>Asserts who reaches whom under the NetworkPolicies of a program.</summary>
public static class NetworkAssertions
{
    /// <summary>The network of a snapshot.</summary>
    /// <param name="snapshot">What a program registered.</param>
    /// <param name="others">Workloads that others deploy: a database, an ingress controller.</param>
    /// <returns>The network, to assert on.</returns>
    /// <exception cref="SnapshotAssertionException">
    /// A policy is one that the API server refuses, or something that decides is not known in a preview.
    /// </exception>
    public static SnapshotNetwork Network(this Snapshot snapshot, params Workload[] others)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new(snapshot, [.. others]);
    }

    /// <inheritdoc cref="SnapshotNetwork.ShouldReach"/>
    /// <param name="snapshot">What a program registered.</param>
    /// <param name="from">Who connects: <c>namespace/name</c>, or the name alone where only one workload has it.</param>
    /// <param name="to">Who is connected to, in the same way; or an IP address outside of the cluster.</param>
    /// <param name="port">The port of the target's pods; a Service's port may be another.</param>
    /// <param name="protocol">The protocol.</param>
    /// <returns>The snapshot, for the next assertion.</returns>
    public static Snapshot ShouldReach(
        this Snapshot snapshot, string from, string to, int port, NetworkProtocol protocol = NetworkProtocol.Tcp)
    {
        snapshot.Network().ShouldReach(from, to, port, protocol);
        return snapshot;
    }

    /// <inheritdoc cref="SnapshotNetwork.ShouldNotReach"/>
    /// <param name="snapshot">What a program registered.</param>
    /// <param name="from">Who connects: <c>namespace/name</c>, or the name alone where only one workload has it.</param>
    /// <param name="to">Who is connected to, in the same way; or an IP address outside of the cluster.</param>
    /// <param name="port">The port of the target's pods; a Service's port may be another.</param>
    /// <param name="protocol">The protocol.</param>
    /// <returns>The snapshot, for the next assertion.</returns>
    public static Snapshot ShouldNotReach(
        this Snapshot snapshot, string from, string to, int port, NetworkProtocol protocol = NetworkProtocol.Tcp)
    {
        snapshot.Network().ShouldNotReach(from, to, port, protocol);
        return snapshot;
    }
}
