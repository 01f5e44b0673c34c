using System.Collections.Frozen;
using Lucid.Hardening.Names;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>Takes an instruction apart, as each is written.</summary>
/// <param name="escape">The escape character of the file.</param>
internal sealed class InstructionReader(char escape)
{
    private static readonly FrozenDictionary<string, InstructionForm> Forms = new Dictionary<string, InstructionForm>
    {
        ["ADD"] = InstructionForm.List,
        ["ARG"] = InstructionForm.Arguments,
        ["CMD"] = InstructionForm.Command,
        ["COPY"] = InstructionForm.List,
        ["ENTRYPOINT"] = InstructionForm.Command,
        ["ENV"] = InstructionForm.Pairs,
        ["EXPOSE"] = InstructionForm.Words,
        ["FROM"] = InstructionForm.Words,
        ["HEALTHCHECK"] = InstructionForm.HealthCheck,
        ["LABEL"] = InstructionForm.Pairs,
        ["MAINTAINER"] = InstructionForm.Text,
        ["ONBUILD"] = InstructionForm.Trigger,
        ["RUN"] = InstructionForm.Command,
        ["SHELL"] = InstructionForm.Command,
        ["STOPSIGNAL"] = InstructionForm.Text,
        ["USER"] = InstructionForm.Text,
        ["VOLUME"] = InstructionForm.List,
        ["WORKDIR"] = InstructionForm.Text,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names of all instructions.</summary>
    public static IEnumerable<string> Names => Forms.Keys;

    /// <summary>Whether texts may stand below an instruction of this name, in capitals.</summary>
    public static bool TakesHeredocs(string name) => name is "ADD" or "COPY" or "RUN";

    /// <summary>Whether a line begins with an instruction that texts may stand below.</summary>
    public static bool MayHaveHeredocs(LogicalSpan line) =>
        WordReader.Pieces(line).Take(2).Any(word => TakesHeredocs(word.Text.ToString().ToUpperInvariant()));

    /// <exception cref="UnreadableInstructionException">BuildKit refuses it.</exception>
    public DockerfileInstruction Read(LogicalSpan line, int lastLine)
    {
        var whole = line.Trim();
        var keyword = WordReader.Pieces(whole).FirstOrDefault();
        var name = keyword.Line is null ? "" : keyword.Text.ToString().ToUpperInvariant();
        if (!Forms.TryGetValue(name, out var form))
        {
            throw new UnreadableInstructionException(
                whole.Position, $"there is no instruction {Documents.Quote.Of(keyword.Line is null ? "" : keyword.Text.ToString())}{Nearest(name)}");
        }

        var rest = whole.Slice(keyword.Length);
        var flags = FlagReader.Take(name, ref rest);
        var arguments = rest.Trim();
        return WithContent(form, arguments, new()
        {
            Name = name,
            Position = whole.Position,
            LastLine = lastLine,
            Flags = flags,
            Arguments = arguments.ToWord(),
        });
    }

    private DockerfileInstruction WithContent(InstructionForm form, LogicalSpan arguments, DockerfileInstruction instruction) => form switch
    {
        InstructionForm.Words => instruction with { Words = Pieces(arguments) },
        InstructionForm.Text => instruction with { Words = Whole(arguments) },
        InstructionForm.List => JsonForm.Read(arguments) is { } items
            ? instruction with { Words = items, IsJson = true }
            : instruction with { Words = Pieces(arguments) },
        InstructionForm.Command => WithCommand(arguments, instruction),
        InstructionForm.Pairs => instruction with { Values = NamedValueReader.Pairs(instruction.Name, arguments, escape) },
        InstructionForm.Arguments => instruction with { Values = NamedValueReader.Arguments(arguments, escape) },
        InstructionForm.HealthCheck => WithHealthCheck(arguments, instruction),
        _ => arguments.IsEmpty ? instruction : instruction with { Trigger = Trigger(arguments, instruction.LastLine) },
    };

    private DockerfileInstruction Trigger(LogicalSpan arguments, int lastLine) =>
        WordReader.Pieces(arguments).First().Text.Equals("ONBUILD", StringComparison.OrdinalIgnoreCase)
            ? throw new UnreadableInstructionException(arguments.Position, "ONBUILD cannot be followed by ONBUILD")
            : Read(arguments, lastLine);

    private static DockerfileInstruction WithCommand(LogicalSpan arguments, DockerfileInstruction instruction) =>
        JsonForm.Read(arguments) is { } items
            ? instruction with { Words = items, IsJson = true }
            : instruction with { Words = Whole(arguments) };

    /// <summary>Its first word says what kind it is; the words are those of the command behind it.</summary>
    private static DockerfileInstruction WithHealthCheck(LogicalSpan arguments, DockerfileInstruction instruction)
    {
        var kind = WordReader.Pieces(arguments).FirstOrDefault();
        return kind.Line is null ? instruction : WithCommand(arguments.Slice(kind.Length).Trim(), instruction);
    }

    private static ImmutableArray<DockerfileWord> Pieces(LogicalSpan arguments) => [.. WordReader.Pieces(arguments).Select(piece => piece.ToWord())];

    private static ImmutableArray<DockerfileWord> Whole(LogicalSpan arguments) => arguments.IsEmpty ? [] : [arguments.ToWord()];

    private static string Nearest(string name) =>
        NearestName.Of(name, Names.Order(StringComparer.Ordinal)) is { } nearest ? $"; did you mean {nearest}?" : "";
}
