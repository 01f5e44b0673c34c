using System.Text.Json.Nodes;

namespace Lucid.Admission.Tests.Evaluation;

/// <summary>Everything that a pod can come to the API server in.</summary>
internal static class Forms
{
    private const string Ephemeral = "Pod with ephemeral containers";

    private static readonly ImmutableSortedDictionary<string, string> Workloads = new Dictionary<string, string>
    {
        ["Deployment"] = "apps/v1",
        ["StatefulSet"] = "apps/v1",
        ["DaemonSet"] = "apps/v1",
        ["ReplicaSet"] = "apps/v1",
        ["ReplicationController"] = "v1",
        ["Job"] = "batch/v1",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static ImmutableArray<string> All { get; } = ["Pod", Ephemeral, "PodTemplate", "CronJob", .. Workloads.Keys];

    /// <summary>A pod in another form; what is no pod stays as it is.</summary>
    public static JsonObject Of(JsonObject pod, string form) => ((string?)pod["kind"], form) switch
    {
        (not "Pod", _) or (_, "Pod") => Copy(pod),
        (_, Ephemeral) => WithEphemeralContainers(pod),
        (_, "PodTemplate") => Around(pod, "v1", form, template => ("template", template)),
        (_, "CronJob") => Around(
            pod, "batch/v1", form, template => ("spec", Spec("jobTemplate", Spec("spec", Spec("template", template))))),
        _ => Around(pod, Workloads[form], form, template => ("spec", Spec("template", template))),
    };

    /// <summary>The pod's spec in an object of any form; null where it has none.</summary>
    public static JsonObject? PodSpec(JsonObject @object) => Template(@object)?["spec"] as JsonObject;

    private static JsonNode? Template(JsonObject @object) => (string?)@object["kind"] switch
    {
        "Pod" => @object,
        "PodTemplate" => @object["template"],
        "CronJob" => @object["spec"]?["jobTemplate"]?["spec"]?["template"],
        _ => @object["spec"]?["template"],
    };

    private static JsonObject WithEphemeralContainers(JsonObject pod)
    {
        var copy = Copy(pod);
        if (copy["spec"] is JsonObject spec)
        {
            string[] lists = ["initContainers", "containers", "ephemeralContainers"];
            var containers = lists.SelectMany(list => spec[list] as JsonArray ?? []).Select(container => container?.DeepClone()).ToArray();
            foreach (var list in lists)
            {
                spec.Remove(list);
            }

            spec["ephemeralContainers"] = new JsonArray(containers);
        }

        return copy;
    }

    private static JsonObject Around(JsonObject pod, string apiVersion, string kind, Func<JsonObject, (string Key, JsonObject Value)> wrap)
    {
        var template = Copy(pod);
        template.Remove("apiVersion");
        template.Remove("kind");
        var (key, value) = wrap(template);
        return new()
        {
            ["apiVersion"] = apiVersion,
            ["kind"] = kind,
            ["metadata"] = new JsonObject { ["name"] = "example" },
            [key] = value,
        };
    }

    private static JsonObject Spec(string key, JsonObject value) => new() { [key] = value };

    private static JsonObject Copy(JsonObject @object) => @object.DeepClone().AsObject();
}
