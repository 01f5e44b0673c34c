using System.Collections.Immutable;
using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Profiles;

/// <summary>A service's seccomp profile.</summary>
public sealed record ResolvedSeccompProfile
{
    /// <summary>Its name: the service's, and <see cref="Hash"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The first digits of the SHA-256 of <see cref="Json"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>The profile.</summary>
    public required SeccompProfile Profile { get; init; }

    /// <summary>The profile as container runtimes read it.</summary>
    public required string Json { get; init; }

    /// <summary>The calls that the service added, with their reasons.</summary>
    public required ImmutableArray<CallExtension> Extensions { get; init; }
}
