using Google.Protobuf.WellKnownTypes;

namespace Lucid.Host.Values;

/// <summary>Reads property values off the wire.</summary>
internal static class StructReader
{
    /// <exception cref="FormatException">A special value lacks what it needs.</exception>
    public static ObjectValue Read(Struct? value) =>
        value is null || value.Fields.Count == 0 ? ObjectValue.Empty : ObjectValue.Create(Entries(value));

    /// <exception cref="FormatException">A special value lacks what it needs.</exception>
    public static PropertyValue Read(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.BoolValue => new BooleanValue(value.BoolValue),
        Value.KindOneofCase.NumberValue => new NumberValue(value.NumberValue),
        Value.KindOneofCase.StringValue => Signatures.IsUnknown(value.StringValue) ? UnknownValue.Instance : new TextValue(value.StringValue),
        Value.KindOneofCase.ListValue => new Values.ListValue([.. value.ListValue.Values.Select(Read)]),
        Value.KindOneofCase.StructValue => SpecialValues.Interpret(Read(value.StructValue)),
        _ => Values.NullValue.Instance,
    };

    private static IEnumerable<KeyValuePair<string, PropertyValue>> Entries(Struct value)
    {
        foreach (var (key, field) in value.Fields)
        {
            yield return KeyValuePair.Create(key, Read(field));
        }
    }
}
