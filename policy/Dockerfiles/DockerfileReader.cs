using Lucid.Policy.Dockerfiles.Reading;
using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles;

/// <summary>
/// Reads Dockerfiles as BuildKit reads them, and keeps the place of everything. Whatever the input is, the answer is a
/// <see cref="Dockerfile"/>; what BuildKit refuses is told in it, and the rest is read all the same.
/// </summary>
public static class DockerfileReader
{
    /// <summary>Reads a file's bytes.</summary>
    /// <param name="path">The file's name, for places and messages; nothing is opened.</param>
    /// <param name="bytes">The bytes.</param>
    /// <returns>As for a text; bytes that are no text are a problem.</returns>
    public static Dockerfile Read(string path, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        return DocumentText.Decode(bytes, out var problem) is { } text
            ? Read(path, text)
            : new() { Path = path, Problems = [new(problem!.Position, problem.Message)] };
    }

    /// <summary>Reads a file's text.</summary>
    /// <param name="path">The file's name, for places and messages; nothing is opened.</param>
    /// <param name="text">The text.</param>
    /// <returns>Its stages and problems.</returns>
    public static Dockerfile Read(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        var problems = new List<DockerfileProblem>();
        var directives = new ParserDirectives(problems);
        var lines = new PhysicalLines(text.TrimStart('\ufeff'));
        var stages = new StageBuilder(problems);
        var reader = new LogicalLineReader(lines, directives, problems);
        while (reader.Next() is { } line)
        {
            if (Instruction(line, lines, directives.Escape, problems) is { } instruction)
            {
                stages.Add(instruction with { Comments = reader.Comments });
            }
        }

        if (lines.Number == 0 || (stages.IsEmpty && problems.Count == 0))
        {
            problems.Add(new(new(Math.Max(lines.Number, 1), 1), "there is no instruction in this file"));
        }

        return new()
        {
            Path = path,
            Escape = directives.Escape,
            Syntax = directives.Syntax,
            Arguments = stages.Arguments,
            Stages = stages.Build(directives.Escape),
            Problems = [.. problems.OrderBy(problem => problem.Position)],
        };
    }

    private static DockerfileInstruction? Instruction(LogicalLine line, PhysicalLines lines, char escape, List<DockerfileProblem> problems)
    {
        try
        {
            var instruction = new InstructionReader(escape).Read(line.From(0), lines.Number);
            if (TakesHeredocs(instruction))
            {
                instruction = instruction with { Heredocs = new HeredocReader(lines).Read(line, escape), LastLine = lines.Number };
            }

            if (InstructionChecks.Of(instruction) is not { } problem)
            {
                return instruction;
            }

            // A stage is one, whatever its name.
            problems.Add(problem);
            return instruction is { Name: "FROM", Words.IsEmpty: false } ? instruction : null;
        }
        catch (UnreadableInstructionException exception)
        {
            problems.Add(new(exception.Position, exception.Message));
            PassOverHeredocs(line, lines, escape);
            return null;
        }
    }

    /// <summary>What stands below a refused instruction belongs to it; read as instructions, each line would be refused again.</summary>
    private static void PassOverHeredocs(LogicalLine line, PhysicalLines lines, char escape)
    {
        if (line.Text.Contains("<<", StringComparison.Ordinal) && InstructionReader.MayHaveHeredocs(line.From(0)))
        {
            try
            {
                new HeredocReader(lines).Read(line, escape);
            }
            catch (UnreadableInstructionException)
            {
                // Told already, or of no interest beside what is told.
            }
        }
    }

    private static bool TakesHeredocs(DockerfileInstruction instruction) => instruction switch
    {
        { Trigger: { } trigger } => TakesHeredocs(trigger),
        { IsJson: true } => false,
        _ => InstructionReader.TakesHeredocs(instruction.Name),
    };
}
