using System.Text.Json;

namespace Lucid.Host.Configuration;

/// <summary>Finds the texts inside a value that travels as JSON.</summary>
internal static class JsonTexts
{
    /// <summary>The texts of the objects and arrays that a text holds; none where it holds no JSON.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        if (text.Length == 0 || text[0] is not ('{' or '['))
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return [.. In(document.RootElement)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<string> In(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(In),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(entry => In(entry.Value)),
        _ => [],
    };
}
