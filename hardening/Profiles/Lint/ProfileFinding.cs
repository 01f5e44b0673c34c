namespace Lucid.Hardening.Profiles.Lint;

/// <summary>One thing that is wrong with a profile.</summary>
public sealed record ProfileFinding
{
    /// <summary>What it is about.</summary>
    public required ProfileCheck Check { get; init; }

    /// <summary>Where, such as <c>syscalls[0].names</c> or <c>line 12</c>.</summary>
    public required string Where { get; init; }

    /// <summary>What is wrong and what to do, in sentences.</summary>
    public required string Message { get; init; }

    /// <summary>The finding as one line.</summary>
    /// <returns>Where, and what is wrong.</returns>
    public override string ToString() => $"{Where}: {Message}";
}
