using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles;

/// <summary>A name and its value, of <c>ENV</c>, <c>LABEL</c> or <c>ARG</c>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value as it stands, quotes and variables included; null for an <c>ARG</c> without a default.</param>
/// <param name="Position">Where the name begins.</param>
public sealed record NamedValue(string Name, string? Value, Position Position);
