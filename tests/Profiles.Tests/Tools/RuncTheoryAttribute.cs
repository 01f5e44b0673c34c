namespace Lucid.Profiles.Tests.Tools;

/// <summary>A test of several cases that runs containers; skipped, by name, where the machine cannot.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuncTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public RuncTheoryAttribute() => Skip = Runc.Missing;
}
