namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>A system call that a service needs beyond what its runtime does.</summary>
public sealed record CallExtension
{
    /// <summary>The call's name, such as <c>splice</c>, as amd64 has it.</summary>
    public required string Call { get; init; }

    /// <summary>Why the service needs it; whoever reviews the profile reads this.</summary>
    public required string Reason { get; init; }
}
