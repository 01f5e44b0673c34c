using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Lucid.Cli.Commands;

/// <summary>What options demand of their arguments.</summary>
internal static class OptionChecks
{
    /// <summary>Refuses the empty text, which is what an unset variable of a script leaves behind.</summary>
    public static Option<T> NotEmpty<T>(this Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
            {
                result.AddError($"Option '{option.Name}' needs a text that is not empty.");
            }
        });
        return option;
    }

    /// <summary>Demands arguments of the form <c>NAME=VALUE</c>, each name once.</summary>
    public static Option<string[]> NameAndValue(this Option<string[]> option)
    {
        option.Validators.Add(result =>
        {
            var pairs = result.Tokens.Select(token => token.Value.Split('=', 2)).ToList();
            foreach (var pair in pairs.Where(pair => pair.Length < 2 || pair.Any(part => part.Length == 0)))
            {
                result.AddError($"Option '{option.Name}' needs {option.HelpName}; found '{string.Join('=', pair)}'.");
            }

            foreach (var name in pairs.GroupBy(pair => pair[0], StringComparer.Ordinal).Where(group => group.Count() > 1))
            {
                result.AddError($"Option '{option.Name}' names '{name.Key}' twice.");
            }
        });
        return option;
    }

    /// <summary>Demands that each name of a <c>NAME=VALUE</c> is one of another option's.</summary>
    public static Option<string[]> NamesOf(this Option<string[]> option, Option<string[]> others)
    {
        option.Validators.Add(result =>
        {
            var known = result.GetResult(others)?.Tokens.Select(Name).ToHashSet(StringComparer.Ordinal) ?? [];
            var pairs = result.Tokens.Where(token => token.Value.Contains('=', StringComparison.Ordinal));
            foreach (var name in pairs.Select(Name).Where(name => !known.Contains(name)))
            {
                result.AddError($"Option '{option.Name}' names '{name}', which no '{others.Name}' does.");
            }
        });
        return option;

        static string Name(Token token) => token.Value.Split('=', 2)[0];
    }

    /// <summary>The names of those options that are given, whatever their values.</summary>
    public static IEnumerable<string> Given(this SymbolResult result, params IEnumerable<Option> options) =>
        options.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name);

    /// <summary>Refuses what is no whole number from 0 to a million.</summary>
    public static Option<string?> WholeNumber(this Option<string?> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !IsWholeNumber(token.Value)))
            {
                result.AddError($"Option '{option.Name}' needs a whole number from 0 to 1000000; found '{result.Tokens[0].Value}'.");
            }
        });
        return option;
    }

    /// <summary>The time that a whole number of seconds means, 0 for ever; null where there is none.</summary>
    public static TimeSpan? ToTimeout(string? seconds) => seconds switch
    {
        null => null,
        _ => int.Parse(seconds, CultureInfo.InvariantCulture) is > 0 and var number
            ? TimeSpan.FromSeconds(number)
            : Timeout.InfiniteTimeSpan,
    };

    private static bool IsWholeNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000;
}
