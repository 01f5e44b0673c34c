namespace Lucid.Profiles.Tests.Tools;

/// <summary>A test that compiles an AppArmor profile; skipped where nothing here can.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AppArmorFactAttribute : FactAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public AppArmorFactAttribute() => Skip = AppArmorParser.Path is null ? "Needs apparmor_parser on the PATH." : null;
}
