using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Lucid.Sdk.Tests.Callbacks;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>What a program gives, in the form of the protobuf library that engines use.</summary>
internal static class LibraryValues
{
    public static Value Of(object? value) => value switch
    {
        null => Value.ForNull(),
        string text => Value.ForString(text),
        int number => Value.ForNumber(number),
        bool flag => Value.ForBool(flag),
        ImmutableArray<object?> list => Value.ForList([.. list.Select(Of)]),
        ImmutableDictionary<string, object?> map => Value.ForStruct(
            new Struct { Fields = { map.ToDictionary(entry => entry.Key, entry => Of(entry.Value)) } }),
        Output<object> secret => SecretOf(OutputUtilities.GetValueAsync(secret).GetAwaiter().GetResult()),
        _ => throw new ArgumentException($"{value.GetType()} is none of the values of a tree.", nameof(value)),
    };

    private static Value SecretOf(object value) => value is Output<object> ? Of(value) : TransformingEngine.Secret(Of(value));
}
