using System.Globalization;
using System.Text.RegularExpressions;
using Google.Protobuf.WellKnownTypes;
using Lucid.Host.Values;

namespace Lucid.Host.Policies;

/// <summary>
/// Checks a policy's property against the JSON Schema that its pack gives: type, enum, const, the limits of numbers, texts and lists,
/// pattern, items, properties, required and additionalProperties. What else a schema demands is left to the pack.
/// </summary>
internal static class PropertySchema
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>What is wrong with a value, each as <c>PATH: PROBLEM</c>.</summary>
    public static IEnumerable<string> Check(Struct schema, Value value, string path)
    {
        var types = TypesOf(schema);
        if (types.Length > 0 && !types.Any(type => IsOfType(value, type)))
        {
            return [$"{path}: found {Text(value)}, expected {string.Join(" or ", types.Select(Words))}"];
        }

        var checks = Choices(schema, value).Concat(value.KindCase switch
        {
            Value.KindOneofCase.NumberValue => Number(schema, value.NumberValue),
            Value.KindOneofCase.StringValue => TextLimits(schema, value.StringValue),
            Value.KindOneofCase.ListValue => ListLimits(schema, value.ListValue.Values),
            _ => [],
        });
        var own = checks.Select(expected => $"{path}: found {Text(value)}, expected {expected}");
        return value.KindCase switch
        {
            Value.KindOneofCase.ListValue when Field(schema, "items")?.StructValue is { } items =>
                own.Concat(value.ListValue.Values.SelectMany(
                    (item, index) => Check(items, item, FormattableString.Invariant($"{path}[{index}]")))),
            Value.KindOneofCase.StructValue => own.Concat(CheckObject(schema, value.StructValue, path)),
            _ => own,
        };
    }

    private static IEnumerable<string> CheckObject(Struct schema, Struct value, string path)
    {
        var properties = Field(schema, "properties")?.StructValue ?? new Struct();
        var others = Field(schema, "additionalProperties");
        foreach (var name in Field(schema, "required")?.ListValue?.Values.Select(item => item.StringValue) ?? [])
        {
            if (!value.Fields.ContainsKey(name))
            {
                yield return $"{path}.{name} is missing";
            }
        }

        foreach (var (name, item) in value.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            var rule = properties.Fields.TryGetValue(name, out var declared) ? declared : others;
            if (rule is { KindCase: Value.KindOneofCase.BoolValue, BoolValue: false })
            {
                yield return $"{path}.{name}: there is no such property";
            }

            foreach (var problem in rule?.StructValue is { } nested ? Check(nested, item, $"{path}.{name}") : [])
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<string> Choices(Struct schema, Value value)
    {
        if (Field(schema, "enum")?.ListValue is { } choices && !choices.Values.Contains(value))
        {
            yield return $"one of {string.Join(", ", choices.Values.Select(Text))}";
        }

        if (Field(schema, "const") is { } only && !only.Equals(value))
        {
            yield return Text(only);
        }
    }

    private static IEnumerable<string> Number(Struct schema, double number) =>
    [
        .. Limit(schema, "minimum", limit => number >= limit, "at least"),
        .. Limit(schema, "maximum", limit => number <= limit, "at most"),
        .. Limit(schema, "exclusiveMinimum", limit => number > limit, "more than"),
        .. Limit(schema, "exclusiveMaximum", limit => number < limit, "less than"),
    ];

    private static IEnumerable<string> TextLimits(Struct schema, string text)
    {
        var length = new StringInfo(text).LengthInTextElements;
        var pattern = Field(schema, "pattern")?.StringValue;
        return
        [
            .. Limit(schema, "minLength", limit => length >= limit, "a length of at least"),
            .. Limit(schema, "maxLength", limit => length <= limit, "a length of at most"),
            .. pattern is null || Matches(text, pattern) ? Array.Empty<string>() : [$"a text that matches {pattern}"],
        ];
    }

    private static IEnumerable<string> ListLimits(Struct schema, IReadOnlyCollection<Value> items) =>
    [
        .. Limit(schema, "minItems", limit => items.Count >= limit, "a number of items of at least"),
        .. Limit(schema, "maxItems", limit => items.Count <= limit, "a number of items of at most"),
        .. Field(schema, "uniqueItems")?.BoolValue == true && items.Distinct().Count() < items.Count
            ? ["items of which no two are equal"]
            : Array.Empty<string>(),
    ];

    private static string[] Limit(Struct schema, string keyword, Func<double, bool> holds, string words) =>
        Field(schema, keyword) is { KindCase: Value.KindOneofCase.NumberValue, NumberValue: var limit } && !holds(limit)
            ? [FormattableString.Invariant($"{words} {limit}")]
            : [];

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            // A pattern that is not understood here is the pack's to check.
            return true;
        }
    }

    private static string[] TypesOf(Struct schema) => Field(schema, "type") switch
    {
        { KindCase: Value.KindOneofCase.StringValue, StringValue: var type } => [type],
        { KindCase: Value.KindOneofCase.ListValue, ListValue: var types } => [.. types.Values.Select(type => type.StringValue)],
        _ => [],
    };

    private static bool IsOfType(Value value, string type) => (type, value.KindCase) switch
    {
        ("string", Value.KindOneofCase.StringValue) => true,
        ("number", Value.KindOneofCase.NumberValue) => true,
        ("integer", Value.KindOneofCase.NumberValue) => double.IsInteger(value.NumberValue),
        ("boolean", Value.KindOneofCase.BoolValue) => true,
        ("array", Value.KindOneofCase.ListValue) => true,
        ("object", Value.KindOneofCase.StructValue) => true,
        ("null", Value.KindOneofCase.NullValue) => true,
        _ => false,
    };

    private static string Words(string type) => type switch
    {
        "string" => "a text",
        "number" => "a number",
        "integer" => "an integer",
        "boolean" => "true or false",
        "array" => "a list",
        "object" => "an object",
        _ => type,
    };

    private static Value? Field(Struct schema, string key) => schema.Fields.GetValueOrDefault(key);

    private static string Text(Value value) => StructReader.Read(value).ToString();
}
