using System.Runtime.InteropServices;

namespace Lucid.Profiles.Tests.Tools;

/// <summary>A test in which a program makes calls by their numbers; skipped where it knows none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AttackFactAttribute : FactAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public AttackFactAttribute() => Skip = Runc.Missing
        ?? (Tool.Shared("python3") is null ? "Needs python3 below /usr." : null)
        ?? (RuntimeInformation.OSArchitecture == Architecture.X64 ? null : "Knows the numbers of calls on amd64 alone.");
}
