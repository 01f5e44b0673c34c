using System.Collections;
using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>What reflection has to know of immutable collections.</summary>
internal static class ImmutableCollections
{
    public static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    public static bool IsDictionary(Type type)
        => type.IsGenericType
            && type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>)
            && type.GenericTypeArguments[0] == typeof(string);

    /// <summary>The list itself; an immutable array that was never initialized, which throws when enumerated, counts as empty.</summary>
    public static IEnumerable OrEmpty(IEnumerable list)
        => IsArray(list.GetType()) && list.Equals(Activator.CreateInstance(list.GetType())) ? Array.Empty<object>() : list;
}
