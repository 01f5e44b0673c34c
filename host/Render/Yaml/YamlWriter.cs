using System.Text;
using Lucid.Host.Values;

namespace Lucid.Host.Render.Yaml;

/// <summary>
/// Writes values as block YAML the way Kubernetes files look: what identifies an object first, everything else in ordinal order of the
/// keys, lists not indented. The same value gives the same bytes everywhere.
/// </summary>
public sealed class YamlWriter
{
    /// <summary>The keys that stand before all others, in this order.</summary>
    private static readonly ImmutableArray<string> FirstKeys = ["apiVersion", "kind", "metadata", "name", "namespace"];

    /// <summary>How long a key may be on the line of its value: YAML 1.2, section 7.4.2, has 1024 characters, quotes included.</summary>
    private const int LongestKey = 1024;

    private readonly StringBuilder _output;

    private YamlWriter(StringBuilder output) => _output = output;

    /// <summary>Appends an object as a YAML document, without markers before or after it.</summary>
    public static void Append(StringBuilder output, ObjectValue document)
    {
        var writer = new YamlWriter(output);
        if (document.Entries.IsEmpty)
        {
            output.Append("{}\n");
        }
        else
        {
            writer.WriteEntries(document, indentation: 0, isAfterDash: false);
        }
    }

    private static bool IsBlock(PropertyValue value) => value is ListValue { Items.IsEmpty: false } or ObjectValue { Entries.IsEmpty: false };

    private void WriteEntries(ObjectValue map, int indentation, bool isAfterDash)
    {
        var isInPlace = isAfterDash;
        foreach (var key in FirstKeys)
        {
            if (map[key] is { } value)
            {
                WriteEntry(key, value, indentation, isInPlace);
                isInPlace = false;
            }
        }

        foreach (var (key, value) in map.Entries)
        {
            if (!FirstKeys.Contains(key))
            {
                WriteEntry(key, value, indentation, isInPlace);
                isInPlace = false;
            }
        }
    }

    private void WriteEntry(string key, PropertyValue value, int indentation, bool isInPlace)
    {
        Indent(isInPlace ? 0 : indentation);
        WriteKey(key, indentation);
        if (!IsBlock(value))
        {
            _output.Append(' ');
            WriteScalar(value, indentation + 2);
        }
        else
        {
            _output.Append('\n');
            WriteBlock(value, value is ListValue ? indentation : indentation + 2);
        }
    }

    private void WriteItems(ListValue list, int indentation, bool isAfterDash)
    {
        foreach (var item in list.Items)
        {
            Indent(isAfterDash ? 0 : indentation);
            isAfterDash = false;
            _output.Append("- ");
            switch (item)
            {
                case ObjectValue map when IsBlock(map): WriteEntries(map, indentation + 2, isAfterDash: true); break;
                case ListValue inner when IsBlock(inner): WriteItems(inner, indentation + 2, isAfterDash: true); break;
                default: WriteScalar(item, indentation + 2); break;
            }
        }
    }

    private void WriteBlock(PropertyValue value, int indentation)
    {
        if (value is ListValue list)
        {
            WriteItems(list, indentation, isAfterDash: false);
        }
        else
        {
            WriteEntries((ObjectValue)value, indentation, isAfterDash: false);
        }
    }

    private void WriteKey(string key, int indentation)
    {
        var start = _output.Length;
        if (YamlScalars.CanBePlain(key))
        {
            _output.Append(key);
        }
        else
        {
            YamlScalars.AppendQuoted(_output, key);
        }

        if (_output.Length - start > LongestKey)
        {
            _output.Insert(start, "? ").Append('\n');
            Indent(indentation);
        }

        _output.Append(':');
    }

    private void WriteScalar(PropertyValue value, int indentation)
    {
        switch (value)
        {
            case BooleanValue boolean: _output.Append(boolean.Value ? "true" : "false"); break;
            case NumberValue number: _output.Append(YamlScalars.Number(number.Value)); break;
            case NullValue: _output.Append("null"); break;
            case ListValue: _output.Append("[]"); break;
            case ObjectValue: _output.Append("{}"); break;
            case TextValue text when YamlScalars.CanBePlain(text.Value): _output.Append(text.Value); break;
            case TextValue text when YamlScalars.CanBeBlock(text.Value): WriteTextBlock(text.Value, indentation); return;
            case TextValue text: YamlScalars.AppendQuoted(_output, text.Value); break;
            default: YamlScalars.AppendQuoted(_output, ValueText.OneLine(value)); break;
        }

        _output.Append('\n');
    }

    private void WriteTextBlock(string text, int indentation)
    {
        // Without a break at the end, with one, or with several of which all count.
        var content = text.TrimEnd('\n');
        _output.Append((text.Length - content.Length) switch { 0 => "|-", 1 => "|", _ => "|+" }).Append('\n');
        foreach (var line in (text.EndsWith('\n') ? text[..^1] : text).Split('\n'))
        {
            Indent(line.Length == 0 ? 0 : indentation);
            _output.Append(line).Append('\n');
        }
    }

    private void Indent(int width) => _output.Append(' ', width);
}
