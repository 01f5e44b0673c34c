using Google.Protobuf.WellKnownTypes;
using Lucid.Host.Values;

namespace Lucid.Host.Tests.Values;

/// <summary>Plain values in the form of the protobuf library, which the other side of the wire uses.</summary>
internal static class LibraryStructs
{
    public static Struct Of(ObjectValue value) => new()
    {
        Fields = { value.Entries.ToDictionary(entry => entry.Key, entry => Of(entry.Value)) },
    };

    public static Value Of(PropertyValue value) => value switch
    {
        BooleanValue boolean => Value.ForBool(boolean.Value),
        NumberValue number => Value.ForNumber(number.Value),
        TextValue text => Value.ForString(text.Value),
        Lucid.Host.Values.NullValue => Value.ForNull(),
        Lucid.Host.Values.ListValue list => Value.ForList([.. list.Items.Select(Of)]),
        ObjectValue map => Value.ForStruct(Of(map)),
        _ => throw new ArgumentException($"A {value.GetType().Name} is not plain.", nameof(value)),
    };
}
