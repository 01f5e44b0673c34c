using System.Collections.Immutable;
using Lucid.Hardening.Services;

namespace Lucid.Hardening.Runtimes;

/// <summary>What runs a service inside its distroless image, and what that needs under a read-only root.</summary>
public sealed record Runtime
{
    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Its name, as a service declares it.</summary>
    public required string Name { get; init; }

    /// <summary>Environment variables it needs; a service that declares one of them wins.</summary>
    public ImmutableArray<EnvironmentVariable> Environment { get; init; } = [];

    /// <summary>Why it needs each of them, by the variable's name.</summary>
    public ImmutableSortedDictionary<string, string> Reasons { get; init; } = None;

    /// <summary>Every runtime, by name.</summary>
    public static ImmutableArray<Runtime> All { get; } =
    [
        With("dotnet", ("DOTNET_EnableDiagnostics", "0",
            "Its diagnostics open a socket and a pipe at start; where they may not, \"Failed to create CoreCLR\" is all one sees.")),
        With("java", ("JAVA_TOOL_OPTIONS", "-XX:-UsePerfData -XX:MaxRAMPercentage=75",
            "It would map a file of counters into /tmp that nobody reads, and take a quarter of the memory limit for its heap; the rest of the "
            + "limit is for the writable paths and the JVM itself.")),
        With("nodejs"),
        With("python",
            ("PYTHONDONTWRITEBYTECODE", "1", "It would try to write compiled modules beside the application, which is read-only, at every start."),
            ("PYTHONUNBUFFERED", "1", "What it logs would stay in a buffer, and be lost with a process that is killed.")),
        With("static"),
    ];

    private static Runtime With(string name, params (string Name, string Value, string Why)[] variables) => new()
    {
        Name = name,
        Environment = [.. variables.Select(variable => new EnvironmentVariable { Name = variable.Name, Value = variable.Value })],
        Reasons = variables.ToImmutableSortedDictionary(variable => variable.Name, variable => variable.Why, StringComparer.Ordinal),
    };
}
