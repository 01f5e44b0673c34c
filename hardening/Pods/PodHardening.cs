using System.Collections.Immutable;
using Lucid.Hardening.Defaults;

namespace Lucid.Hardening.Pods;

/// <summary>What makes a pod and its containers hardened. There is one value of it, so that nothing can set half of it.</summary>
public sealed record PodHardening
{
    private PodHardening()
    {
    }

    /// <summary>The hardening of every pod.</summary>
    public static PodHardening Standard { get; } = new();

    /// <inheritdoc cref="HardenedDefaults.UserId"/>
    public int UserId { get; } = HardenedDefaults.UserId;

    /// <inheritdoc cref="HardenedDefaults.GroupId"/>
    public int GroupId { get; } = HardenedDefaults.GroupId;

    /// <inheritdoc cref="HardenedDefaults.FileSystemGroupId"/>
    public int FileSystemGroupId { get; } = HardenedDefaults.FileSystemGroupId;

    /// <inheritdoc cref="HardenedDefaults.FileSystemGroupChangePolicy"/>
    public string FileSystemGroupChangePolicy { get; } = HardenedDefaults.FileSystemGroupChangePolicy;

    /// <inheritdoc cref="HardenedDefaults.RunAsNonRoot"/>
    public bool RunAsNonRoot { get; } = HardenedDefaults.RunAsNonRoot;

    /// <inheritdoc cref="HardenedDefaults.ReadOnlyRootFilesystem"/>
    public bool ReadOnlyRootFilesystem { get; } = HardenedDefaults.ReadOnlyRootFilesystem;

    /// <inheritdoc cref="HardenedDefaults.AllowPrivilegeEscalation"/>
    public bool AllowPrivilegeEscalation { get; } = HardenedDefaults.AllowPrivilegeEscalation;

    /// <inheritdoc cref="HardenedDefaults.Privileged"/>
    public bool Privileged { get; } = HardenedDefaults.Privileged;

    /// <inheritdoc cref="HardenedDefaults.DroppedCapability"/>
    public ImmutableArray<string> DroppedCapabilities { get; } = [HardenedDefaults.DroppedCapability];

    /// <inheritdoc cref="HardenedDefaults.HostNetwork"/>
    public bool HostNetwork { get; } = HardenedDefaults.HostNetwork;

    /// <inheritdoc cref="HardenedDefaults.HostProcesses"/>
    public bool HostProcesses { get; } = HardenedDefaults.HostProcesses;

    /// <inheritdoc cref="HardenedDefaults.HostInterProcessCommunication"/>
    public bool HostInterProcessCommunication { get; } = HardenedDefaults.HostInterProcessCommunication;

    /// <inheritdoc cref="HardenedDefaults.SharedProcesses"/>
    public bool SharedProcesses { get; } = HardenedDefaults.SharedProcesses;

    /// <inheritdoc cref="HardenedDefaults.MountServiceAccountToken"/>
    public bool MountServiceAccountToken { get; } = HardenedDefaults.MountServiceAccountToken;

    /// <inheritdoc cref="HardenedDefaults.ServiceLinks"/>
    public bool ServiceLinks { get; } = HardenedDefaults.ServiceLinks;

    /// <inheritdoc cref="HardenedDefaults.SeccompProfile"/>
    public string SeccompProfile { get; } = HardenedDefaults.SeccompProfile;
}
