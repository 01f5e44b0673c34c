using System.CommandLine;
using Lucid.Hardening.Names;

namespace Lucid.Cli.Commands;

/// <summary>What a misspelt word of the command line probably was meant to be.</summary>
internal static class Suggestion
{
    private const int LettersForEachMistake = 3;

    /// <summary>The question, with a space before it; empty where nothing is near, or the message is about no unknown word.</summary>
    public static string For(string message, ParseResult parsed)
    {
        var word = parsed.UnmatchedTokens.FirstOrDefault(token => message.Contains($"'{token}'", StringComparison.Ordinal))?.Split('=')[0];
        var near = word is null ? null : Words(parsed.CommandResult.Command)
            .Select(known => (Known: known, Distance: NearestName.Distance(word, known)))
            .Where(candidate => candidate.Distance <= Math.Max(1, word.Length / LettersForEachMistake)
                || (word.Length > 2 && candidate.Known.StartsWith(word, StringComparison.Ordinal)))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Known, StringComparer.Ordinal)
            .Select(candidate => candidate.Known).FirstOrDefault();
        return near is null ? "" : $" Did you mean '{near}'?";
    }

    private static IEnumerable<string> Words(Command command) => command.Subcommands.Select(subcommand => subcommand.Name)
        .Concat(command.Options.Select(option => option.Name))
        .Concat(command.Parents.OfType<Command>().SelectMany(above => above.Options.Where(option => option.Recursive)).Select(option => option.Name));
}
