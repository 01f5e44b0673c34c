using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The values for a provider function, by wire name.</summary>
/// <param name="dictionary">The values.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal override IEnumerable<KeyValuePair<string, object?>> GetValues() => DictionaryArgs.InOrder(dictionary);
}
