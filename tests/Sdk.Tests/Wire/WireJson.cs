using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>Values of the wire as text: the order of keys says nothing, so they are sorted.</summary>
internal static class WireJson
{
    public static string Write(ByteString bytes) => Write(Struct.Parser.ParseFrom(bytes));

    public static string Write(Struct value) => Write(Value.ForStruct(value));

    public static string Write(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.ListValue => $"[{string.Join(',', value.ListValue.Values.Select(Write))}]",
        Value.KindOneofCase.StructValue => $"{{{string.Join(',', value.StructValue.Fields
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{JsonSerializer.Serialize(field.Key)}:{Write(field.Value)}"))}}}",
        Value.KindOneofCase.StringValue => JsonSerializer.Serialize(value.StringValue),
        Value.KindOneofCase.NumberValue => JsonSerializer.Serialize(value.NumberValue),
        Value.KindOneofCase.BoolValue => JsonSerializer.Serialize(value.BoolValue),
        _ => "null",
    };
}
