using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using k8s.Models;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Lucid.EndToEnd.Tests.Stacks;

/// <summary>
/// Judges objects by the types of the official Kubernetes client, which are not ours: no field that Kubernetes does not know, no value of
/// another type, no null.
/// </summary>
internal static class KubernetesModels
{
    private static readonly JsonSerializerOptions Strict = new() { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Models by API version and kind.</summary>
    private static readonly ImmutableDictionary<(string ApiVersion, string Kind), Type> Models = (
        from type in typeof(V1Pod).Assembly.GetExportedTypes()
        from entity in type.GetCustomAttributes(typeof(KubernetesEntityAttribute), inherit: false).Cast<KubernetesEntityAttribute>()
        group type by (entity.Group.Length == 0 ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}", entity.Kind))
        .ToImmutableDictionary(group => group.Key, group => group.First());

    /// <summary>What is wrong with an object; null for nothing.</summary>
    public static string? Check(string text)
    {
        using var reader = new StringReader(text);
        var stream = new YamlStream();
        stream.Load(reader);
        var root = stream.Documents[0].RootNode;
        if (Nulls(root, "").ToList() is { Count: > 0 } nulls)
        {
            return $"null at {string.Join(", ", nulls)}";
        }

        var key = ((string)root["apiVersion"]!, (string)root["kind"]!);
        if (!Models.TryGetValue(key, out var model))
        {
            return $"Kubernetes has no {key.Item2} of {key.Item1}";
        }

        try
        {
            Json(root).Deserialize(model, Strict);
            return null;
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }

    private static IEnumerable<string> Nulls(YamlNode node, string path) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(child => Nulls(child.Value, $"{path}.{child.Key}")),
        YamlSequenceNode list => list.Children.SelectMany((child, index) => Nulls(child, $"{path}[{index}]")),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } => [path],
        _ => [],
    };

    /// <summary>The same as JSON: only what stands without quotes can be anything but a text.</summary>
    private static JsonNode Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(
            map.Children.Select(child => KeyValuePair.Create((string)child.Key!, (JsonNode?)Json(child.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when IsNumber(scalar.Value!) => JsonNode.Parse(scalar.Value!)!,
        _ => JsonValue.Create(((YamlScalarNode)node).Value)!,
    };

    private static bool IsNumber(string text)
    {
        try
        {
            return JsonNode.Parse(text)?.GetValueKind() == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
