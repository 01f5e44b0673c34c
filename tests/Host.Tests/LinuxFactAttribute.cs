namespace Lucid.Host.Tests;

/// <summary>A test of what is promised on Linux alone.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        Skip = OperatingSystem.IsLinux() ? null : "only Linux shows what processes there are";
    }
}
