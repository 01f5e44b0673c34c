using Lucid.Policy.Dockerfiles.Variables;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>Finds out what the name in a <c>FROM</c> stands for.</summary>
internal sealed class BaseResolver
{
    /// <summary>What BuildKit knows of itself in every <c>FROM</c>.</summary>
    private static readonly ImmutableArray<string> Platforms =
    [
        "BUILDARCH", "BUILDOS", "BUILDPLATFORM", "BUILDVARIANT", "TARGETARCH", "TARGETOS", "TARGETPLATFORM", "TARGETSTAGE", "TARGETVARIANT",
    ];

    private readonly Dictionary<string, string?> _values = Platforms.ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
    private readonly char _escape;
    private readonly List<DockerfileProblem> _problems;

    public BaseResolver(IEnumerable<DockerfileInstruction> arguments, char escape, List<DockerfileProblem> problems)
    {
        _escape = escape;
        _problems = problems;
        foreach (var value in arguments.SelectMany(argument => argument.Values))
        {
            var expanded = value.Value is null ? null : VariableExpander.Expand(value.Value, escape, _values);
            if (expanded?.Error is { } error)
            {
                problems.Add(new(value.Position, error));
            }

            // A default that needs what only the build knows is known only there, too.
            _values[value.Name] = expanded is { Unknown.IsEmpty: true, Error: null } ? expanded.Text : null;
        }
    }

    public StageBase Resolve(DockerfileWord written, IReadOnlyList<DockerfileStage> earlier)
    {
        var expanded = VariableExpander.Expand(written.Text, _escape, _values);
        if (expanded.Error is { } error)
        {
            _problems.Add(new(written.Position, error));
            return new() { Written = written, Unknown = [written.Text] };
        }

        if (!expanded.Unknown.IsEmpty)
        {
            return new() { Written = written, Unknown = expanded.Unknown };
        }

        // Of stages with one name, the later is meant.
        var stage = earlier.LastOrDefault(stage => stage.Name is not null && string.Equals(stage.Name, expanded.Text, StringComparison.OrdinalIgnoreCase));
        return stage is not null ? new() { Written = written, Stage = stage }
            : expanded.Text == "scratch" ? new() { Written = written, IsScratch = true }
            : new() { Written = written, Image = expanded.Text };
    }
}
