namespace Lucid.EndToEnd.Tests.Faults;

/// <summary>A test that mounts a file system; skipped where that is not allowed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountFactAttribute : FactAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public MountFactAttribute() => Skip = Mounts.AreAllowed ? null : "Needs unshare and the right to mount.";
}
