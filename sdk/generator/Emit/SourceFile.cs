namespace Lucid.Sdk.Generator.Emit;

/// <summary>One emitted file.</summary>
internal sealed record SourceFile(string Name, string Text);
