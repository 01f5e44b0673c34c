using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>An architecture that images are built for.</summary>
public sealed record CallArchitecture
{
    private CallArchitecture()
    {
    }

    /// <summary>64-bit x86.</summary>
    public static CallArchitecture Amd64 { get; } = new() { Name = "amd64", SeccompName = "SCMP_ARCH_X86_64" };

    /// <summary>64-bit ARM.</summary>
    public static CallArchitecture Arm64 { get; } = new() { Name = "arm64", SeccompName = "SCMP_ARCH_AARCH64" };

    /// <summary>Both, in the order in which a profile lists them.</summary>
    public static ImmutableArray<CallArchitecture> All { get; } = [Amd64, Arm64];

    /// <summary>Its name in image platforms, such as <c>amd64</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in seccomp profiles, such as <c>SCMP_ARCH_X86_64</c>.</summary>
    public required string SeccompName { get; init; }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
