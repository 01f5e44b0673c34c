namespace Lucid.Hardening.Profiles;

/// <summary>A file that a node needs.</summary>
public sealed record ProfileFile
{
    /// <summary>Where it lies on the node, such as <c>/var/lib/kubelet/seccomp/lucid/admin-ui-0123456789ab.json</c>.</summary>
    public required string NodePath { get; init; }

    /// <summary>What stands in it.</summary>
    public required string Content { get; init; }

    /// <summary>Whether it takes effect only after <c>apparmor_parser</c> has loaded it.</summary>
    public required bool IsAppArmor { get; init; }
}
