namespace Lucid.Policy.Documents;

/// <summary>A key of an object and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyPosition">Where the key stands.</param>
/// <param name="Value">The value.</param>
public sealed record DocumentEntry(string Key, Position KeyPosition, DocumentValue Value);
