namespace Lucid.Host.Programs;

/// <summary>How a program is started.</summary>
/// <param name="FileName">The executable.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="WorkingDirectory">The folder that it runs in.</param>
public sealed record ProgramCommand(string FileName, ImmutableArray<string> Arguments, string WorkingDirectory)
{
    /// <summary>The variables that it gets beside the environment of this process; none by default.</summary>
    public ImmutableSortedDictionary<string, string> Variables { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>How a built .NET program is started: an assembly by <c>dotnet</c>, an executable of its own by itself.</summary>
    /// <param name="binary">The built file.</param>
    /// <param name="arguments">The program's arguments.</param>
    /// <param name="workingDirectory">The folder that it runs in.</param>
    internal static ProgramCommand OfDotnet(string binary, ImmutableArray<string> arguments, string workingDirectory) =>
        Path.GetExtension(binary) == ".dll"
            ? new ProgramCommand("dotnet", [binary, .. arguments], workingDirectory)
            : new ProgramCommand(binary, arguments, workingDirectory);
}
