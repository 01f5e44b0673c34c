namespace Pulumi;

/// <summary>What a map holds when no part of it has to be awaited: each key once, with its input.</summary>
internal sealed record InputEntries(IReadOnlyList<KeyValuePair<string, object?>> Entries);
