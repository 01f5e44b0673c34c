using Lucid.Policy.Dockerfiles.Variables;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>Finds out what the name in a <c>FROM</c> stands for.</summary>
/// <param name="scope">The variables before the first stage.</param>
/// <param name="problems">Learns of names that cannot be expanded.</param>
internal sealed class BaseResolver(VariableScope scope, List<DockerfileProblem> problems)
{
    public StageBase Resolve(DockerfileWord written, IReadOnlyList<DockerfileStage> earlier)
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

        // Of stages with one name, the later is meant.
        var stage = earlier.LastOrDefault(stage => stage.Name is not null && string.Equals(stage.Name, expanded.Text, StringComparison.OrdinalIgnoreCase));
        return stage is not null ? new() { Written = written, Stage = stage }
            : expanded.Text == "scratch" ? new() { Written = written, IsScratch = true }
            : new() { Written = written, Image = expanded.Text };
    }
}
