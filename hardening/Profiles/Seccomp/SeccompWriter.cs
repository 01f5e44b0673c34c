using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>Writes profiles, one name a line, so that a changed call is a changed line in a review.</summary>
internal static class SeccompWriter
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(SeccompProfile profile)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Layout))
        {
            json.WriteStartObject();
            json.WriteString("defaultAction", profile.DefaultAction);
            WriteNumber(json, "defaultErrnoRet", profile.DefaultErrorNumber);
            WriteNames(json, "architectures", profile.Architectures);
            json.WriteStartArray("syscalls");
            foreach (var rule in profile.Rules)
            {
                Write(json, rule);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, SeccompRule rule)
    {
        json.WriteStartObject();
        WriteNames(json, "names", rule.Names);
        json.WriteString("action", rule.Action);
        WriteNumber(json, "errnoRet", rule.ErrorNumber);
        if (!rule.Arguments.IsEmpty)
        {
            json.WriteStartArray("args");
            foreach (var argument in rule.Arguments)
            {
                Write(json, argument);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SeccompArgument argument)
    {
        json.WriteStartObject();
        json.WriteNumber("index", argument.Index);
        json.WriteNumber("value", argument.Value);
        json.WriteNumber("valueTwo", argument.ValueTwo);
        json.WriteString("op", argument.Comparison);
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, string member, ImmutableArray<string> names)
    {
        json.WriteStartArray(member);
        foreach (var name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string member, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(member, value);
        }
    }
}
