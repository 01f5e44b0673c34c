using System.Collections.Immutable;
using System.Reflection;
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
            if (value is not null && !CanBeSent(value))
            {
                throw new ArgumentException($"The value of '{key}' has the type {value.GetType().FullName}, which cannot be sent as an input.", nameof(dictionary));
            }
        }

        return dictionary;
    }

    private static bool CanBeSent(object value)
        => value is IOutput output
            ? OutputTypes.WhyNotAllowed(output.ValueType) is null
            : value is bool or int or double or string or Resource
                || value.GetType().GetCustomAttribute<OutputTypeAttribute>() is not null
                || (value.GetType() is { IsGenericType: true } type
                    && (type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) || type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>)));
}
