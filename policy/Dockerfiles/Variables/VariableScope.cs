namespace Lucid.Policy.Dockerfiles.Variables;

/// <summary>The variables that hold at a place of a Dockerfile.</summary>
/// <param name="escape">The escape character of the file.</param>
internal sealed class VariableScope(char escape)
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _environment = new(StringComparer.Ordinal);

    /// <summary>Before the first stage: what BuildKit knows of itself, and the arguments there.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="escape">The escape character of the file.</param>
    /// <param name="problems">Learns of defaults that cannot be expanded.</param>
    public static VariableScope Global(IEnumerable<DockerfileInstruction> arguments, char escape, List<DockerfileProblem>? problems = null)
    {
        var scope = new VariableScope(escape);
        foreach (var name in BuildPlatforms.Names)
        {
            scope._values[name] = null;
        }

        foreach (var value in arguments.SelectMany(argument => argument.Values))
        {
            if (value.Value is not null && scope.Expand(value.Value).Error is { } error)
            {
                problems?.Add(new(value.Position, error));
            }

            scope._values[value.Name] = scope.Evaluate(value.Value);
        }

        return scope;
    }

    /// <summary>Right before an instruction of a stage.</summary>
    public static VariableScope At(Dockerfile file, DockerfileStage stage, DockerfileInstruction instruction)
    {
        var global = Global(file.Arguments, file.Escape);
        var scope = new VariableScope(file.Escape);

        // Of the stages below, the environment is kept, and the arguments are not.
        foreach (var below in stage.Lineage.Skip(1).Reverse())
        {
            scope.Enter(below.Instructions, global);
            scope.KeepEnvironment();
        }

        scope.Enter(stage.Instructions.TakeWhile(earlier => !ReferenceEquals(earlier, instruction)), global);
        return scope;
    }

    public ExpandedText Expand(string text) => VariableExpander.Expand(text, escape, _values);

    private void Enter(IEnumerable<DockerfileInstruction> instructions, VariableScope global)
    {
        foreach (var instruction in instructions.Where(instruction => instruction.Name is "ENV" or "ARG"))
        {
            foreach (var value in instruction.Values)
            {
                Set(value, instruction.Name == "ENV", global);
            }
        }
    }

    private void Set(NamedValue value, bool isEnvironment, VariableScope global)
    {
        if (isEnvironment)
        {
            _environment.Add(value.Name);
        }
        else if (_environment.Contains(value.Name))
        {
            // The environment wins over an argument of the same name.
            return;
        }

        // An argument without a default takes the one from before the first stage.
        _values[value.Name] = value.Value is null ? global._values.GetValueOrDefault(value.Name) : Evaluate(value.Value);
    }

    private void KeepEnvironment()
    {
        foreach (var name in _values.Keys.Where(name => !_environment.Contains(name)).ToArray())
        {
            _values.Remove(name);
        }
    }

    /// <summary>A value that needs what only the build knows is known only there, too.</summary>
    private string? Evaluate(string? value) =>
        value is not null && Expand(value) is { Unknown.IsEmpty: true, Error: null } expanded ? expanded.Text : null;
}
