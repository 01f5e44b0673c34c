using System.CommandLine;

namespace Lucid.Cli.Commands;

/// <summary>The folder that a command writes to.</summary>
internal static class OutputFolderOption
{
    public static Option<string> Create() => new Option<string>("--out")
    {
        Description = "The folder to write to. It is replaced as a whole if lucid wrote it, or is empty; otherwise it is left alone.",
        HelpName = "DIR",
        Required = true,
    }.NotEmpty();
}
