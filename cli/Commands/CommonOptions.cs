using System.CommandLine;
using System.CommandLine.Parsing;

namespace Lucid.Cli.Commands;

/// <summary>The options that mean the same on every command.</summary>
internal sealed class CommonOptions
{
    private const string JsonName = "json";

    private readonly Option<string?> _stack = new("--stack", "-s")
    {
        Description = "The stack. Default: the only one there is, or dev; PULUMI_STACK names another.",
        HelpName = "NAME",
        Recursive = true,
    };

    private readonly Option<string?> _directory = new("--cwd", "-C")
    {
        Description = "A folder of the Pulumi project. Default: this folder.",
        HelpName = "DIR",
        Recursive = true,
    };

    private readonly Option<string[]> _referencedStates = new("--stack-state")
    {
        Description = "What another stack that the program refers to has deployed: its name, or an end of it, and a file that "
            + "`pulumi stack export` wrote. Can be repeated.",
        HelpName = "NAME=FILE",
        Recursive = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _referencedPassphrases = new("--stack-passphrase-file")
    {
        Description = "Where a stack of --stack-state has another passphrase than this one: its name there, and a file that holds the "
            + "passphrase. Can be repeated.",
        HelpName = "NAME=FILE",
        Recursive = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _format = new Option<string?>("--format", "-f")
    {
        Description = "How the result is written: text for people, json for programs. Default: text.",
        HelpName = "text|json",
        Recursive = true,
    }.AcceptOnlyFromAmong("text", JsonName);

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "A file to write the result to. Default: standard output.",
        HelpName = "FILE",
        Recursive = true,
    };

    private readonly Option<string?> _idleTimeout = new("--idle-timeout")
    {
        Description = "How long the program may make no call before it is ended; 0: for ever. Default: 60.",
        HelpName = "SECONDS",
        Recursive = true,
    };

    private readonly Option<bool> _verbose = new("--verbose", "-v")
    {
        Description = "Print stack traces with errors.",
        Recursive = true,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_stack.NotEmpty());
        command.Options.Add(_directory.NotEmpty());
        command.Options.Add(_referencedStates.NameAndValue());
        command.Options.Add(_referencedPassphrases.NameAndValue().NamesOf(_referencedStates));
        command.Options.Add(_format);
        command.Options.Add(_output.NotEmpty());
        command.Options.Add(_idleTimeout.WholeNumber());
        command.Options.Add(_verbose);
    }

    /// <summary>Those of the options that only say which program is meant, and how it is run, as far as they are given.</summary>
    public IEnumerable<string> OfProgram(SymbolResult result) =>
        result.Given(_stack, _directory, _referencedStates, _referencedPassphrases, _idleTimeout);

    public string? Stack(ParseResult parsed) => parsed.GetValue(_stack);

    public string Directory(ParseResult parsed) => parsed.GetValue(_directory) ?? ".";

    public ImmutableSortedDictionary<string, string> ReferencedStates(ParseResult parsed) => Pairs(parsed.GetValue(_referencedStates)!);

    public ImmutableSortedDictionary<string, string> ReferencedPassphrases(ParseResult parsed) =>
        Pairs(parsed.GetValue(_referencedPassphrases)!);

    public OutputFormat Format(ParseResult parsed) => parsed.GetValue(_format) == JsonName ? OutputFormat.Json : OutputFormat.Text;

    public OutputFormat Format(SymbolResult result) => result.GetValue(_format) == JsonName ? OutputFormat.Json : OutputFormat.Text;

    public string? OutputFile(ParseResult parsed) => parsed.GetValue(_output);

    /// <summary>The time; null for the default.</summary>
    public TimeSpan? IdleTimeout(ParseResult parsed) => OptionChecks.ToTimeout(parsed.GetValue(_idleTimeout));

    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(_verbose);

    private static ImmutableSortedDictionary<string, string> Pairs(IEnumerable<string> texts) => texts
        .Select(text => text.Split('=', 2))
        .ToImmutableSortedDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
