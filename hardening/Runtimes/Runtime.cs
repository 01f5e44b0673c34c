using System.Collections.Immutable;
using Lucid.Hardening.Services;

namespace Lucid.Hardening.Runtimes;

/// <summary>What runs a service inside its distroless image, and what that needs under a read-only root.</summary>
public sealed record Runtime
{
    /// <summary>Its name, as a service declares it.</summary>
    public required string Name { get; init; }

    /// <summary>Environment variables it needs; a service that declares one of them wins.</summary>
    public ImmutableArray<EnvironmentVariable> Environment { get; init; } = [];

    /// <summary>Every runtime, by name.</summary>
    public static ImmutableArray<Runtime> All { get; } =
    [
        // Its diagnostics open a socket and a pipe at start; where they may not, "Failed to create CoreCLR" is all one sees.
        new() { Name = "dotnet", Environment = [new() { Name = "DOTNET_EnableDiagnostics", Value = "0" }] },
        new() { Name = "java" },
        new() { Name = "nodejs" },
        new() { Name = "python" },
        new() { Name = "static" },
    ];
}
