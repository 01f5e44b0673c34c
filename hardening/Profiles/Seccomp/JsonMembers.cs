using System.Collections.Immutable;
using System.Text.Json;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>The members of a JSON object, which remembers those that were asked for.</summary>
internal sealed class JsonMembers(string path, JsonElement element, Mistakes mistakes)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public string Text(string name, string instead)
    {
        if (Find(name) is { ValueKind: JsonValueKind.String } text)
        {
            return text.GetString()!;
        }

        mistakes.Add(Path(name), Shown(name), instead);
        return "";
    }

    public string? OptionalText(string name) => IsThere(name) ? Text(name, "a text") : null;

    public ImmutableArray<string> Texts(string name)
    {
        var items = Items(name);
        var texts = items.Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).ToImmutableArray();
        if (texts.Length < items.Length)
        {
            mistakes.Add(Path(name), Shown(name), "a list of texts");
        }

        return texts;
    }

    public IEnumerable<JsonMembers> Objects(string name)
        => Items(name).Select((item, index) => new JsonMembers($"{Path(name)}[{index}]", item, mistakes)).ToArray();

    public JsonMembers? Object(string name) => IsThere(name) ? new JsonMembers(Path(name), Find(name)!.Value, mistakes) : null;

    public int? OptionalNumber(string name)
    {
        if (!IsThere(name))
        {
            return null;
        }

        if (Find(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value))
        {
            return value;
        }

        mistakes.Add(Path(name), Shown(name), "a whole number");
        return null;
    }

    public ulong Value(string name)
    {
        if (!IsThere(name))
        {
            return 0;
        }

        if (Find(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetUInt64(out var value))
        {
            return value;
        }

        mistakes.Add(Path(name), Shown(name), "a whole number from 0 to 18446744073709551615");
        return 0;
    }

    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            _read.Add(name);
        }
    }

    /// <summary>Paths of the members that nobody asked for.</summary>
    public IEnumerable<string> Unread() => element.ValueKind != JsonValueKind.Object
        ? []
        : element.EnumerateObject().Where(member => !_read.Contains(member.Name)).Select(member => Path(member.Name));

    private bool IsThere(string name) => Find(name) is { ValueKind: not JsonValueKind.Null };

    private JsonElement? Find(string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        _read.Add(name);
        return element.TryGetProperty(name, out var found) ? found : null;
    }

    private ImmutableArray<JsonElement> Items(string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            mistakes.Add(path.Length == 0 ? "the document" : path, element.GetRawText(), "an object");
            return [];
        }

        if (Find(name) is not { ValueKind: not JsonValueKind.Null } list)
        {
            return [];
        }

        if (list.ValueKind == JsonValueKind.Array)
        {
            return [.. list.EnumerateArray()];
        }

        mistakes.Add(Path(name), Shown(name), "a list");
        return [];
    }

    private string? Shown(string name) => Find(name)?.GetRawText();

    private string Path(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
