using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lucid.Host.Values;

/// <summary>How values look to a reviewer: compact JSON, with secrets masked and unknown values named.</summary>
public static class ValueText
{
    /// <summary>What stands in place of a secret, everywhere.</summary>
    public const string Secret = "[secret]";

    /// <summary>What stands in place of a value that the deployment computes.</summary>
    public const string Unknown = "(known after apply)";

    // The relaxed encoder leaves quotes of other languages and signs like '+' readable; the text is for people, not for HTML.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>The value on one line.</summary>
    public static string OneLine(PropertyValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>A number as the shortest text that reads back as the same number; whole numbers without a point.</summary>
    public static string Number(double number) =>
        Math.Abs(number) < 1e15 && Math.Floor(number) == number
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, PropertyValue value)
    {
        switch (value)
        {
            case BooleanValue boolean: text.Append(boolean.Value ? "true" : "false"); break;
            case NumberValue number: text.Append(Number(number.Value)); break;
            case TextValue { Value: var content }: AppendQuoted(text, content); break;
            case SecretValue: text.Append(Secret); break;
            case UnknownValue: text.Append(Unknown); break;
            case OutputValue { IsSecret: true }: text.Append(Secret); break;
            case OutputValue output: Append(text, output.Value ?? UnknownValue.Instance); break;
            case ResourceReferenceValue reference: AppendReference(text, reference.Urn); break;
            case AssetValue { Source: AssetSource.Text }: text.Append("asset(text)"); break;
            case AssetValue asset: AppendReference(text.Append("asset("), asset.Reference).Append(')'); break;
            case ArchiveValue { Assets: { } assets }: AppendWrapped(text, "archive(", assets, ')'); break;
            case ArchiveValue archive: AppendReference(text.Append("archive("), archive.Reference!).Append(')'); break;
            case ListValue list: AppendList(text, list); break;
            case ObjectValue map: AppendObject(text, map); break;
            default: text.Append("null"); break;
        }
    }

    private static void AppendQuoted(StringBuilder text, string content) =>
        text.Append('"').Append(JsonEncodedText.Encode(content, Encoder).Value).Append('"');

    // As it is, backslashes of paths too, unless a line break or the like would tear the line.
    private static StringBuilder AppendReference(StringBuilder text, string reference) =>
        text.Append(reference.Any(char.IsControl) ? JsonEncodedText.Encode(reference, Encoder).Value : reference);

    private static void AppendWrapped(StringBuilder text, string before, PropertyValue value, char after)
    {
        text.Append(before);
        Append(text, value);
        text.Append(after);
    }

    private static void AppendList(StringBuilder text, ListValue list)
    {
        text.Append('[');
        for (var index = 0; index < list.Items.Length; index++)
        {
            text.Append(index == 0 ? "" : ", ");
            Append(text, list.Items[index]);
        }

        text.Append(']');
    }

    private static void AppendObject(StringBuilder text, ObjectValue map)
    {
        text.Append('{');
        for (var index = 0; index < map.Entries.Length; index++)
        {
            text.Append(index == 0 ? "" : ", ");
            AppendQuoted(text, map.Entries[index].Key);
            text.Append(": ");
            Append(text, map.Entries[index].Value);
        }

        text.Append('}');
    }
}
