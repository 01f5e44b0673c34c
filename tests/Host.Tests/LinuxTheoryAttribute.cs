namespace Lucid.Host.Tests;

/// <summary>A test of what is promised on Linux alone, with several inputs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        Skip = OperatingSystem.IsLinux() ? null : "needs a shell script";
    }
}
