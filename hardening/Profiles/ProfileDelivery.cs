using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles;

/// <summary>How the profiles of a stack come to its nodes. A pod whose profile is not on its node does not start.</summary>
public sealed record ProfileDelivery
{
    private ProfileDelivery()
    {
    }

    /// <summary>Not at all: the container runtime's own seccomp profile, and whatever AppArmor profile it has.</summary>
    public static ProfileDelivery RuntimeDefault { get; } = new() { Name = "runtime-default", Folder = null };

    /// <summary>The Security Profiles Operator (v1) takes them as objects of the cluster and writes them to every node.</summary>
    public static ProfileDelivery Operator { get; } = new() { Name = "operator", Folder = ProfileDefaults.OperatorFolder };

    /// <summary>A DaemonSet of the stack writes them to every node.</summary>
    public static ProfileDelivery NodeInstaller { get; } = new() { Name = "node-installer", Folder = ProfileDefaults.InstalledFolder };

    /// <summary>Whoever prepares the nodes has written them there.</summary>
    public static ProfileDelivery Preinstalled { get; } = new() { Name = "preinstalled", Folder = ProfileDefaults.InstalledFolder };

    /// <summary>Every way there is; the default first.</summary>
    public static ImmutableArray<ProfileDelivery> All { get; } = [RuntimeDefault, Operator, NodeInstaller, Preinstalled];

    /// <summary>The names of all of them in quotes, for messages.</summary>
    public static string Names => string.Join(", ", All.Select(delivery => $"'{delivery}'"));

    /// <summary>Its name, as a stack's configuration spells it.</summary>
    public required string Name { get; init; }

    /// <summary>Folder of the seccomp profiles below the kubelet's; null where there are none.</summary>
    public required string? Folder { get; init; }

    /// <summary>The way with a name.</summary>
    /// <param name="name">The name, such as <c>operator</c>.</param>
    /// <returns>The way; null if there is none of this name.</returns>
    public static ProfileDelivery? Find(string? name) => All.FirstOrDefault(delivery => delivery.Name == name);

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
