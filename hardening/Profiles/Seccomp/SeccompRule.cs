using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>What happens at some calls.</summary>
public sealed record SeccompRule
{
    /// <summary>Names of the calls.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The action, as <see cref="SeccompAction"/> spells it.</summary>
    public required string Action { get; init; }

    /// <summary>The error number that the call gives. Default: none, and the container runtime then takes EPERM (1).</summary>
    public int? ErrorNumber { get; init; }

    /// <summary>Conditions, all of which have to hold. Default: none, the rule always applies.</summary>
    public ImmutableArray<SeccompArgument> Arguments { get; init; } = [];

    /// <summary>Architectures that the rule is for, by their image platform's names. Default: none, it is for all.</summary>
    public ImmutableArray<string> OnlyOn { get; init; } = [];

    /// <summary>Architectures that the rule is not for.</summary>
    public ImmutableArray<string> NotOn { get; init; } = [];

    /// <summary>Whether the rule is for an architecture.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <returns>True if it is.</returns>
    public bool IsFor(CallArchitecture architecture)
        => (OnlyOn.IsEmpty || OnlyOn.Contains(architecture.Name)) && !NotOn.Contains(architecture.Name);
}
