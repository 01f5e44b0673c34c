using Lucid.Policy.Dockerfiles.Variables;
using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>Sorts instructions into stages, and finds out what each is built on.</summary>
internal sealed class StageBuilder(List<DockerfileProblem> problems)
{
    private readonly ImmutableArray<DockerfileInstruction>.Builder _arguments = ImmutableArray.CreateBuilder<DockerfileInstruction>();
    private readonly List<(DockerfileInstruction From, List<DockerfileInstruction> Instructions)> _stages = [];

    public bool IsEmpty => _stages.Count == 0 && _arguments.Count == 0;

    public ImmutableArray<DockerfileInstruction> Arguments => _arguments.ToImmutable();

    public void Add(DockerfileInstruction instruction)
    {
        if (instruction.Name == "FROM")
        {
            _stages.Add((instruction, []));
        }
        else if (_stages is [.., var current])
        {
            current.Instructions.Add(instruction);
        }
        else if (instruction.Name == "ARG")
        {
            _arguments.Add(instruction);
        }
        else
        {
            problems.Add(new(instruction.Position, $"{instruction.Name} stands before the first FROM; only ARG may"));
        }
    }

    public ImmutableArray<DockerfileStage> Build(char escape)
    {
        var resolver = new BaseResolver(VariableScope.Global(Arguments, escape, problems), problems);
        var stages = ImmutableArray.CreateBuilder<DockerfileStage>();
        foreach (var (index, (from, instructions)) in _stages.Index())
        {
            var stage = new DockerfileStage
            {
                Index = index,
                Name = from.Words.Length == 3 ? from.Words[2].Text.ToLowerInvariant() : null,
                From = from,
                Base = resolver.Resolve(from.Words[0]),
                Instructions = [.. instructions],
            };
            resolver.Add(stage);
            stages.Add(stage);
        }

        if (stages.Count == 0 && problems.Count == 0)
        {
            problems.Add(new(Arguments is [.., var last] ? last.Position : new Position(1, 1), "there is no FROM in this file, so nothing is built"));
        }

        return stages.ToImmutable();
    }
}
