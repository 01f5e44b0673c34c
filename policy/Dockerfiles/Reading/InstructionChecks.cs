using System.Text.RegularExpressions;
using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>What BuildKit refuses in an instruction that is written well.</summary>
internal static partial class InstructionChecks
{
    /// <summary>Says what is wrong with an instruction; null where nothing is.</summary>
    public static DockerfileProblem? Of(DockerfileInstruction instruction) => instruction.Name switch
    {
        "FROM" => From(instruction),
        "ADD" or "COPY" => Copy(instruction),
        "ENV" or "LABEL" or "ARG" => instruction.Values.IsEmpty ? Few(instruction, "at least one name") : null,
        "EXPOSE" => instruction.Words.IsEmpty ? Few(instruction, "at least one port") : null,
        "VOLUME" => Volume(instruction),
        "WORKDIR" or "USER" or "STOPSIGNAL" or "MAINTAINER" => instruction.Words.IsEmpty ? Few(instruction, "one argument") : null,
        "SHELL" => instruction.IsJson && !instruction.Words.IsEmpty ? null : Few(instruction, """a JSON array, such as ["/bin/sh", "-c"]"""),
        "HEALTHCHECK" => HealthCheckChecks.Of(instruction),
        "ONBUILD" => Trigger(instruction),
        _ => null,
    };

    private static DockerfileProblem? From(DockerfileInstruction instruction)
    {
        var words = instruction.Words;
        if (words.Length != 1 && !(words.Length == 3 && words[1].Text.Equals("as", StringComparison.OrdinalIgnoreCase)))
        {
            return Few(instruction, "an image, or an image, AS and a name");
        }

        return words.Length == 1 || StageName().IsMatch(words[2].Text.ToLowerInvariant()) ? null : new(
            words[2].Position, $"{Quote.Of(words[2].Text)} cannot name a stage: letters, digits, '-', '_' and '.', the first a letter");
    }

    private static DockerfileProblem? Copy(DockerfileInstruction instruction) => instruction.Words switch
    {
        [] or [_] => Few(instruction, "what to copy and where to"),
        [.., var target] when HeredocReader.IsHeredoc(target.Text) => new(target.Position, "a text below the instruction cannot be where it copies to"),
        _ => null,
    };

    private static DockerfileProblem? Volume(DockerfileInstruction instruction) =>
        instruction.Words.IsEmpty ? Few(instruction, "at least one path")
        : instruction.Words.FirstOrDefault(word => string.IsNullOrWhiteSpace(word.Text)) is { } empty ? new(empty.Position, "a path is missing here")
        : null;

    private static DockerfileProblem? Trigger(DockerfileInstruction instruction) => instruction.Trigger?.Name switch
    {
        null => Few(instruction, "an instruction"),
        "FROM" or "MAINTAINER" => new(instruction.Trigger.Position, $"ONBUILD cannot be followed by {instruction.Trigger.Name}"),
        _ => Of(instruction.Trigger),
    };

    private static DockerfileProblem Few(DockerfileInstruction instruction, string instead) =>
        new(instruction.Position, $"{instruction.Name} takes {instead}");

    [GeneratedRegex(@"^[a-z][a-z0-9-_.]*\z")]
    private static partial Regex StageName();
}
