using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The values for a resource, by wire name.</summary>
/// <param name="dictionary">The values.</param>
/// <exception cref="ArgumentException">A value has a type that cannot be sent; the message names its key.</exception>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary = DictionaryArgs.Checked(dictionary);

    internal override IEnumerable<KeyValuePair<string, object?>> GetValues() => DictionaryArgs.InOrder(_dictionary);
}
