namespace Lucid.Host.Programs;

/// <summary>How a program is started.</summary>
/// <param name="FileName">The executable.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="WorkingDirectory">The folder that it runs in.</param>
public sealed record ProgramCommand(string FileName, ImmutableArray<string> Arguments, string WorkingDirectory);
