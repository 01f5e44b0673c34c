using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Lucid.Sdk.Tests.Replay;

/// <summary>Messages of the protocol as its JSON. What the protocol calls a struct or a value, its classes here hold as bytes.</summary>
internal static class MessageJson
{
    public static T Parse<T>(string json)
        where T : IMessage, new()
    {
        var fields = JsonNode.Parse(json)!.AsObject();
        foreach (var field in StructsOf(new T()))
        {
            if (fields[field.JsonName] is { } value)
            {
                var content = JsonParser.Default.Parse(value.ToJsonString(), TypeOf(field));
                fields[field.JsonName] = content.ToByteString().ToBase64();
            }
        }

        return JsonParser.Default.Parse<T>(fields.ToJsonString());
    }

    public static JsonObject Format(IMessage message)
    {
        var fields = JsonNode.Parse(JsonFormatter.Default.Format(message))!.AsObject();
        foreach (var field in StructsOf(message))
        {
            if (fields[field.JsonName] is { } bytes)
            {
                var content = TypeOf(field).Parser.ParseFrom(ByteString.FromBase64(bytes.GetValue<string>()));
                fields[field.JsonName] = JsonNode.Parse(JsonFormatter.Default.Format(content));
            }
        }

        return fields;
    }

    /// <summary>Other bytes of the protocol are always there, and so have no presence.</summary>
    private static IEnumerable<FieldDescriptor> StructsOf(IMessage message)
        => message.Descriptor.Fields.InDeclarationOrder().Where(field => field is { FieldType: FieldType.Bytes, HasPresence: true });

    private static MessageDescriptor TypeOf(FieldDescriptor field)
        => field.Name == "replacement_trigger" ? Value.Descriptor : Struct.Descriptor;
}
