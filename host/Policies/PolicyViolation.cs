using Lucid.Host.Graph;

namespace Lucid.Host.Policies;

/// <summary>A policy that is broken.</summary>
public sealed record PolicyViolation
{
    /// <summary>The policy's name.</summary>
    public required string Policy { get; init; }

    /// <summary>What the policy demands, in the pack's words; empty where the pack says nothing.</summary>
    public string Description { get; init; } = "";

    /// <summary>What is wrong, in the pack's words; it may have several lines.</summary>
    public required string Message { get; init; }

    /// <summary>What it means: <see cref="EnforcementLevel.Mandatory"/> or <see cref="EnforcementLevel.Advisory"/>.</summary>
    public required EnforcementLevel Level { get; init; }

    /// <summary>How bad it is, in the pack's eyes.</summary>
    public PolicySeverity Severity { get; init; }

    /// <summary>The resource that breaks it; null where it is the stack as a whole.</summary>
    public Urn? Urn { get; init; }
}
