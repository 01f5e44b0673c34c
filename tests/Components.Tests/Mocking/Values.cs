using System.Collections.Immutable;
using System.Globalization;

namespace Lucid.Components.Tests.Mocking;

/// <summary>The inputs of a registered resource, read by path: <c>spec.template.spec.containers.0.name</c>.</summary>
internal sealed class Values(object? value)
{
    /// <summary>The value at a path; null when nothing stands there. Numbers are doubles, as on the wire.</summary>
    public object? this[string path] => path.Split('.').Aggregate(value, Step);

    public Values At(string path) => new(this[path]);

    /// <summary>What stands at a path, in one line: <c>{a: 1, b: [true, x]}</c>.</summary>
    public string Text(string path) => Written(this[path]);

    public override string ToString() => Written(value);

    private static object? Step(object? value, string step) => value switch
    {
        ImmutableDictionary<string, object> map => map.GetValueOrDefault(step.Replace('|', '.')),
        ImmutableArray<object?> list => list[int.Parse(step, CultureInfo.InvariantCulture)],
        _ => null,
    };

    private static string Written(object? value) => value switch
    {
        null => "nothing",
        bool flag => flag ? "true" : "false",
        ImmutableDictionary<string, object> map => $"{{{string.Join(", ", map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {Written(pair.Value)}"))}}}",
        ImmutableArray<object?> list => $"[{string.Join(", ", list.Select(Written))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
