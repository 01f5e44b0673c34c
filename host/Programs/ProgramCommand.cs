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
}
