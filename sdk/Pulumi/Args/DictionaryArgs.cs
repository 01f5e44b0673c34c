using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>What args that are given as a dictionary share.</summary>
internal static class DictionaryArgs
{
    public static IReadOnlyList<KeyValuePair<string, object?>> InOrder(ImmutableDictionary<string, object?> dictionary)
        => [.. dictionary.OrderBy(pair => pair.Key, StringComparer.Ordinal)];

    /// <summary>The dictionary itself, when each value has a type that can be sent.</summary>
    public static ImmutableDictionary<string, object?> Checked(ImmutableDictionary<string, object?> dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        foreach (var (key, value) in dictionary)
        {
            if (value is not null && OutputTypes.WhyNotAllowed(value.GetType()) is { } reason)
            {
                throw new ArgumentException(
                    $"The value of '{key}' has the type {value.GetType().FullName}, which cannot be sent as an input: {reason}",
                    nameof(dictionary));
            }
        }

        return dictionary;
    }
}
