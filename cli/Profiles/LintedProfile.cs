using Lucid.Hardening.Profiles.Lint;

namespace Lucid.Cli.Profiles;

/// <summary>What was found out of a profile.</summary>
internal sealed record LintedProfile
{
    /// <summary>The file, as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>What is wrong with it.</summary>
    public required ImmutableArray<ProfileFinding> Findings { get; init; }

    /// <summary>What starts under it, by architecture and runtime; empty for AppArmor, whose findings say so.</summary>
    public ImmutableArray<StartVerdict> Verdicts { get; init; } = [];

    /// <summary>Whether it was asked for one runtime, which then has to start and serve; else any has to start.</summary>
    public required bool IsForOneRuntime { get; init; }

    /// <summary>Whether it does what it is for.</summary>
    public bool Passes => Findings.IsEmpty && (IsForOneRuntime
        ? Verdicts.All(verdict => verdict.IsComplete)
        : Verdicts.IsEmpty || Verdicts.Any(verdict => verdict.CanStart));
}
