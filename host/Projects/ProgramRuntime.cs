namespace Lucid.Host.Projects;

/// <summary>What runs the program.</summary>
/// <param name="Name">The runtime, such as <c>dotnet</c> or <c>nodejs</c>.</param>
/// <param name="Options">The runtime's options that are plain values, as texts; of <c>dotnet</c> it is <c>binary</c> that counts.</param>
public sealed record ProgramRuntime(string Name, ImmutableSortedDictionary<string, string> Options);
