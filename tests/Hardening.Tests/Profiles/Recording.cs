using System.Collections.Immutable;
using System.Text.Json;

namespace Lucid.Hardening.Tests.Profiles;

/// <summary>
/// What one program was recorded to do from its start under runc to its orderly end, 1,000 requests in between; and what became of it when
/// one call after the other was refused. Made with strace and an audit listener on Linux 6.18, Debian 12.
/// </summary>
public sealed record Recording
{
    private static readonly ImmutableArray<string> Files =
        ["dotnet-framework-dependent", "dotnet-self-contained", "java", "nodejs", "python", "static"];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static ImmutableArray<Recording> All { get; } =
        [.. Files.Select(file => JsonSerializer.Deserialize<Recording>(Resources.Read("recordings/" + file), Options)!)];

    public static ImmutableArray<string> Dangerous { get; } =
        [.. JsonDocument.Parse(Resources.Read("recordings/dangerous")).RootElement.GetProperty("dangerous").EnumerateArray()
            .Select(call => call.GetString()!)];

    /// <summary>Name of the runtime.</summary>
    public required string Runtime { get; init; }

    /// <summary>The calls of the program and of runc before it, on amd64.</summary>
    public required ImmutableArray<string> Recorded { get; init; }

    /// <summary>Further calls of programs that use more of the runtime's library.</summary>
    public required ImmutableArray<string> RecordedOfVariants { get; init; }

    /// <summary>runc's share.</summary>
    public required ImmutableArray<string> ContainerRuntime { get; init; }

    /// <summary>What the same program is expected to call on arm64.</summary>
    public required ImmutableArray<string> Arm64 { get; init; }

    /// <summary>Calls that, refused by themselves, prevented the start.</summary>
    public required ImmutableArray<string> NoStartWithout { get; init; }

    /// <summary>Calls that, refused by themselves, made requests or the end fail.</summary>
    public required ImmutableArray<string> DegradedWithout { get; init; }

    /// <summary>Everything seen on amd64.</summary>
    public IEnumerable<string> Seen => Recorded.Concat(RecordedOfVariants);

    /// <summary>Everything that any program of a runtime was seen to call on amd64.</summary>
    public static ImmutableHashSet<string> SeenOf(string runtime)
        => [.. All.Where(recording => recording.Runtime == runtime).SelectMany(recording => recording.Seen)];

    public override string ToString() => Runtime;
}
