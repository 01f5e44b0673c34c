using System.Globalization;
using System.Text.Json.Nodes;
using Lucid.Hardening.Clusters;
using Lucid.Policy.Documents;
using Lucid.Policy.Rules;

namespace Lucid.Admission.Tests.Evaluation;

/// <summary>Between manifests, as the rules read them, and JSON, as the API server has them.</summary>
internal static class Documents
{
    public static JsonObject Read(string manifest)
        => (JsonObject)Json(Assert.Single(KubernetesReader.Read("example.yaml", manifest).Objects).Root)!;

    /// <summary>Whether a rule accepts an object.</summary>
    public static bool Keeps(JsonObject @object, PodRule rule, KubernetesVersion version)
    {
        var file = KubernetesReader.Read("example.json", @object.ToJsonString());
        Assert.Single(file.Objects);
        return !rule.Check(file, version).Any();
    }

    private static JsonNode? Json(DocumentValue value) => value switch
    {
        DocumentObject map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        DocumentList list => new JsonArray([.. list.Items.Select(Json)]),
        DocumentScalar { Kind: ScalarKind.Null } => null,
        DocumentScalar { Boolean: { } flag } => JsonValue.Create(flag),
        DocumentScalar { Integer: { } number } => JsonValue.Create(number),
        DocumentScalar { Kind: ScalarKind.Text } scalar => JsonValue.Create(scalar.Text),
        DocumentScalar scalar => JsonValue.Create(double.Parse(scalar.Text, CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException($"{value.GetType().Name} is no part of a manifest."),
    };
}
