using System.Collections.Immutable;

namespace Lucid.Hardening.Admission;

/// <summary>Resources of one API group that a policy is about.</summary>
/// <param name="Group">The group; empty for the core.</param>
/// <param name="Resources">Their names, in the plural, with subresources.</param>
public sealed record AdmissionResource(string Group, ImmutableArray<string> Resources)
{
    /// <summary>The version by which they are matched; the API server brings requests by other versions to it.</summary>
    public const string Version = "v1";

    /// <summary>Everything that a pod can come in.</summary>
    public static ImmutableArray<AdmissionResource> All { get; } =
    [
        new("", ["pods", "pods/ephemeralcontainers", "podtemplates", "replicationcontrollers"]),
        new("apps", ["daemonsets", "deployments", "replicasets", "statefulsets"]),
        new("batch", ["cronjobs", "jobs"]),
    ];
}
