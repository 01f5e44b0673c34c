using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Lucid.Hardening.Names;
using Lucid.Hardening.Validation;

namespace Lucid.Infra.Settings;

/// <summary>
/// The keys of one object of a configuration. It remembers what was asked for, so that whatever else stands there can be told as unknown.
/// </summary>
internal sealed class SettingsSection
{
    private readonly string _prefix;
    private readonly ImmutableSortedDictionary<string, string> _values;
    private readonly SettingsProblems _problems;
    private readonly List<string> _known = [];

    private SettingsSection(string prefix, ImmutableSortedDictionary<string, string> values, SettingsProblems problems)
    {
        _prefix = prefix;
        _values = values;
        _problems = problems;
    }

    /// <summary>All keys of a project. What they say is deployed in the open, so a secret among them is refused, and then as good as absent.</summary>
    public static SettingsSection Project(
        string project, IReadOnlyDictionary<string, string> config, IReadOnlySet<string> secretKeys, SettingsProblems problems)
    {
        var prefix = $"{project}:";
        var keys = config.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        foreach (var key in keys.Where(secretKeys.Contains))
        {
            problems.Add(key, "a secret", "a plain value, since it is deployed in the open");
        }

        return new(
            prefix,
            keys.Where(key => !secretKeys.Contains(key))
                .ToImmutableSortedDictionary(key => key[prefix.Length..], key => config[key], StringComparer.Ordinal),
            problems);
    }

    public string? OptionalText(string name)
    {
        if (!_known.Contains(name))
        {
            _known.Add(name);
        }

        return _values.GetValueOrDefault(name);
    }

    public string Text(string name, string otherwise) => OptionalText(name) ?? otherwise;

    public string Choice(string name, string otherwise, ImmutableArray<string> allowed)
    {
        var text = Text(name, otherwise);
        if (!allowed.Contains(text))
        {
            Refuse(name, string.Join(", ", allowed));
        }

        return text;
    }

    public bool Boolean(string name, bool otherwise) => Choice(name, otherwise ? "true" : "false", ["true", "false"]) == "true";

    public int Integer(string name, int otherwise, int least, int most)
    {
        if (OptionalText(name) is not { } text)
        {
            return otherwise;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
        {
            Refuse(name, $"a whole number from {least} to {most}");
        }

        return number;
    }

    /// <summary>A list of texts; one that is missing is empty.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        if (OptionalText(name) is not { } json)
        {
            return [];
        }

        try
        {
            return [.. JsonSerializer.Deserialize<string[]>(json) ?? []];
        }
        catch (JsonException)
        {
            Refuse(name, "a list of texts");
            return [];
        }
    }

    /// <summary>A list of objects, each with its place in the names of its keys; one that is missing is empty.</summary>
    public ImmutableArray<SettingsSection> Sections(string name)
    {
        if (OptionalText(name) is not { } json)
        {
            return [];
        }

        try
        {
            var items = JsonSerializer.Deserialize<JsonElement[]>(json) ?? [];
            return [.. items.Select((item, index) => Read($"{_prefix}{name}[{index}].", item.GetRawText()))];
        }
        catch (JsonException)
        {
            Refuse(name, "a list of objects");
            return [];
        }

        SettingsSection Read(string prefix, string item)
        {
            var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
            return TryReadObject(item, values) ? new(prefix, values.ToImmutable(), _problems) : throw new JsonException();
        }
    }

    /// <summary>All keys with their values, for an object whose keys are the user's own.</summary>
    public ImmutableSortedDictionary<string, string> All() => _values;

    /// <summary>A nested object; one that is missing is empty.</summary>
    public SettingsSection Section(string name)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (OptionalText(name) is { } json && !TryReadObject(json, values))
        {
            Refuse(name, "an object");
        }

        return new($"{_prefix}{name}.", values.ToImmutable(), _problems);
    }

    public void Refuse(string name, string allowed)
        => _problems.Add(_prefix + name, Quoted(_values.GetValueOrDefault(name)), allowed);

    public void Refuse(IEnumerable<Mistake> mistakes)
    {
        foreach (var mistake in mistakes)
        {
            _problems.Add(_prefix + mistake.Field, mistake.Found, mistake.Instead);
        }
    }

    public void RefuseUnknown()
    {
        foreach (var name in _values.Keys.Where(name => !_known.Contains(name)))
        {
            var nearest = NearestName.Of(name, _known);
            _problems.AddUnknown(
                _prefix + name,
                nearest is null ? $"the known keys are {string.Join(", ", _known.Select(known => _prefix + known))}" : $"did you mean {_prefix}{nearest}?");
        }
    }

    private static string Quoted(string? text) => text is null ? "nothing" : $"'{text.ReplaceLineEndings(" ")}'";

    private static bool TryReadObject(string json, ImmutableSortedDictionary<string, string>.Builder values)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            foreach (var property in document.RootElement.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
            {
                values[property.Name] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
