namespace Lucid.Profiles.Tests.Tools;

/// <summary>A test that compiles AppArmor profiles in a container; skipped where the machine lacks either.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InstallerFactAttribute : FactAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public InstallerFactAttribute() => Skip = Runc.Missing ?? (AppArmorParser.Path is null ? "Needs apparmor_parser on the PATH." : null);
}
