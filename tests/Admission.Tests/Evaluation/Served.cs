using System.Text.Json.Nodes;

namespace Lucid.Admission.Tests.Evaluation;

/// <summary>An object as admission sees it: decoded, so without nulls, and with the one default that a rule relies on.</summary>
internal static class Served
{
    public static JsonObject By(JsonObject written)
    {
        var served = (JsonObject)WithoutNulls(written)!;
        foreach (var volume in Forms.PodSpec(served)?["volumes"] as JsonArray ?? [])
        {
            if (volume is JsonObject source && source.All(entry => entry.Key == "name"))
            {
                source["emptyDir"] = new JsonObject();
            }
        }

        return served;
    }

    private static JsonNode? WithoutNulls(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Where(entry => entry.Value is not null)
            .Select(entry => KeyValuePair.Create(entry.Key, WithoutNulls(entry.Value)))),

        // An item that is null decodes to an empty one.
        JsonArray list => new JsonArray([.. list.Select(item => WithoutNulls(item) ?? new JsonObject())]),
        _ => node?.DeepClone(),
    };
}
