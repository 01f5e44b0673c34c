using System.Globalization;

namespace Lucid.Testing.Snapshots;

/// <summary>Values in one line for people.</summary>
internal static class ValueText
{
    public static string Write(object? value) => value switch
    {
        null => "nothing",
        true => "true",
        false => "false",
        ImmutableDictionary<string, object> map => $"{{{string.Join(", ", map.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}: {Write(entry.Value)}"))}}}",
        ImmutableArray<object?> list => $"[{string.Join(", ", list.Select(Write))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
