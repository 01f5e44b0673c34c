using System.Text.Json.Nodes;

namespace Lucid.Admission.Tests.Evaluation;

/// <summary>A workload with one field of its pod less than it has, for each field of the pod at any depth.</summary>
internal static class AbsentFields
{
    public static IEnumerable<JsonObject> Of(JsonObject whole)
    {
        for (var index = 0; index < Fields(whole).Count; index++)
        {
            var copy = whole.DeepClone().AsObject();
            var (parent, key) = Fields(copy)[index];
            parent.Remove(key);
            yield return copy;
        }
    }

    // What the API server insists on, such as the spec of a Deployment and that of its template, no request lacks.
    private static List<(JsonObject Parent, string Key)> Fields(JsonObject workload) =>
        [.. Within(Forms.PodSpec(workload)), .. Within(workload["spec"]?["template"]?["metadata"])];

    private static IEnumerable<(JsonObject Parent, string Key)> Within(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Within(entry.Value).Prepend((map, entry.Key))),
        JsonArray list => list.SelectMany(Within),
        _ => [],
    };
}
