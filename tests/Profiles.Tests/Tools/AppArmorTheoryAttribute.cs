namespace Lucid.Profiles.Tests.Tools;

/// <summary>A test of several cases that compiles AppArmor profiles; skipped where nothing here can.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AppArmorTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public AppArmorTheoryAttribute() => Skip = AppArmorParser.Path is null ? "Needs apparmor_parser on the PATH." : null;
}
