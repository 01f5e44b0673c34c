using Lucid.Policy.Dockerfiles.Variables;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>Finds out what the name in a <c>FROM</c> stands for.</summary>
/// <param name="scope">The variables before the first stage.</param>
/// <param name="problems">Learns of names that cannot be expanded.</param>
internal sealed class BaseResolver(VariableScope scope, List<DockerfileProblem> problems)
{
    private readonly Dictionary<string, DockerfileStage> _named = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns of a stage that later ones may be built on. Of stages with one name, the later is meant.</summary>
    public void Add(DockerfileStage stage)
    {
        if (stage.Name is not null)
        {
            _named[stage.Name] = stage;
        }
    }

    public StageBase Resolve(DockerfileWord written)
    {
        var expanded = scope.Expand(written.Text);
        if (expanded.Error is { } error)
        {
            problems.Add(new(written.Position, error));
            return new() { Written = written, Unknown = [written.Text] };
        }

        if (!expanded.Unknown.IsEmpty)
        {
            return new() { Written = written, Unknown = expanded.Unknown };
        }

        return _named.TryGetValue(expanded.Text, out var stage) ? new() { Written = written, Stage = stage }
            : expanded.Text == "scratch" ? new() { Written = written, IsScratch = true }
            : new() { Written = written, Image = expanded.Text };
    }
}
