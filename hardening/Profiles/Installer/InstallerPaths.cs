namespace Lucid.Hardening.Profiles.Installer;

/// <summary>Where the installer's pods see what.</summary>
public static class InstallerPaths
{
    /// <summary>The profiles that it brings.</summary>
    /// <value>/profiles (path). Source: ours.</value>
    public const string Profiles = "/profiles";

    /// <summary>The folder of the node that it writes seccomp profiles to.</summary>
    /// <value>/node/seccomp (path). Source: ours.</value>
    public const string NodeSeccomp = "/node/seccomp";

    /// <summary>Where the kernel takes AppArmor profiles, in the pod as on the node.</summary>
    /// <value>/sys/kernel/security (path). Source: Linux, securityfs.</value>
    public const string SecurityFileSystem = "/sys/kernel/security";
}
