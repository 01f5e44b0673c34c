using System.Text.Json;
using System.Text.Json.Nodes;
using Lucid.Infra.Settings;
using NJsonSchema;

namespace Lucid.Infra.Tests.Settings;

/// <summary>The schema that editors check stack files with says what the reader says.</summary>
public sealed class StackSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(Text).GetAwaiter().GetResult();

    private static string Text => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "stack.schema.json"));

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void The_stacks_of_this_repository_are_valid(string stack) =>
        Assert.Empty(Schema.Validate(JsonSerializer.Serialize(new { config = ProjectFiles.StackValues(stack) })));

    [Fact]
    public void Keys_and_descriptions_are_those_of_the_project_file()
    {
        var keys = Root["properties"]!["config"]!["properties"]!.AsObject();

        Assert.Equal(
            ProjectFiles.Schema.OrderBy(key => key.Key, StringComparer.Ordinal).Select(key => $"{key.Key}: {key.Value["description"]}"),
            keys.OrderBy(key => key.Key, StringComparer.Ordinal).Select(key => $"{key.Key}: {(string?)key.Value!["description"]}"));
    }

    [Theory]
    [InlineData("lucid:resources")]
    [InlineData("lucid:cluster")]
    [InlineData("lucid:headroom")]
    [InlineData("lucid:headroom", "ops")]
    [InlineData("lucid:headroom", "ops", "resources")]
    [InlineData("lucid:services")]
    [InlineData("lucid:services", "admin-ui")]
    [InlineData("lucid:services", "admin-ui", "autoscaling")]
    [InlineData("lucid:services", "admin-ui", "resources")]
    [InlineData("lucid:workloads")]
    [InlineData("lucid:workloads", "mongodb")]
    [InlineData("lucid:workloads", "prometheus")]
    public void An_object_has_the_keys_that_the_reader_knows(params string[] path)
    {
        var json = path.Skip(1).Reverse().Aggregate("""{"?":""}""", (inner, key) => $$"""{"{{key}}":{{inner}}}""");
        var exception = Assert.Throws<Pulumi.RunException>(() => Read(new() { [path[0]] = json }));
        var prefix = $"{string.Join('.', path)}.";
        var known = exception.Message.Split($"{prefix}?: unknown key; the known keys are ")[1].Split('\n')[0].Split(", ");

        Assert.Equal(known.Select(key => key[prefix.Length..]).Order(StringComparer.Ordinal), Keys(path).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("lucid:replicas", "2", true)]
    [InlineData("lucid:replicas", "0", false)]
    [InlineData("lucid:replicas", "1001", false)]
    [InlineData("lucid:replicas", "\"two\"", false)]
    [InlineData("lucid:production", "\"no\"", false)]
    [InlineData("lucid:registry", "\"localhost:5000/lucid\"", true)]
    [InlineData("lucid:registry", "\"https://ghcr.io\"", false)]
    [InlineData("lucid:imageTag", "\"1.4.2\"", true)]
    [InlineData("lucid:imageTag", "\"latest\"", false)]
    [InlineData("lucid:logLevel", "\"verbose\"", false)]
    [InlineData("lucid:podSecurityVersion", "\"v1.36\"", true)]
    [InlineData("lucid:podSecurityVersion", "\"1.36\"", false)]
    [InlineData("lucid:resources", """{"cpuRequest":"250m","cpuLimit":"500m","memoryLimit":"1.5Gi"}""", true)]
    [InlineData("lucid:resources", """{"cpuLimit":"much"}""", false)]
    [InlineData("lucid:resources", """{"cpuLimit":"-1"}""", false)]
    [InlineData("lucid:cluster", """{"networkPlugin":"calico","kubernetesVersion":"1.35","apiServer":["192.0.2.10/32"]}""", true)]
    [InlineData("lucid:cluster", """{"networkPlugin":"Calico"}""", false)]
    [InlineData("lucid:cluster", """{"apiServer":"192.0.2.10/32"}""", false)]
    [InlineData("lucid:headroom", """{"ops":{"pods":3}}""", true)]
    [InlineData("lucid:headroom", """{"ops":{"pods":-1}}""", false)]
    [InlineData("lucid:services", """{"admin-ui":{"autoscaling":{"maxReplicas":4}}}""", true)]
    [InlineData("lucid:services", """{"admin-ui":{"autoscaling":{}}}""", false)]
    [InlineData("lucid:services", """{"admin-ui":{"replicas":2,"autoscaling":{"maxReplicas":4}}}""", false)]
    [InlineData("lucid:services", """{"admin-ui":{"digest":"sha256:12"}}""", false)]
    [InlineData("lucid:workloads", """{"mongodb":{"namespace":"Data"}}""", false)]
    [InlineData("lucid:workloads", """{"mongodb":{"port":0}}""", false)]
    [InlineData("lucid:admission", "\"off\"", true)]
    [InlineData("lucid:admission", "\"audit\"", false)]
    [InlineData("lucid:waivers", "[]", true)]
    [InlineData("lucid:waivers", """[{"rule":"LUCID-POD-014","plane":"ops","reason":"The next release keeps it.","who":"a","until":"2026-12-31"}]""", true)]
    [InlineData("lucid:waivers", """[{"rule":"LUCID-POD-014","plane":"ops","reason":"legacy","who":"ops","until":"2026-12-31"}]""", false)]
    [InlineData("lucid:waivers", """[{"rule":"LUCID-DOC-001","plane":"ops","reason":"The next release keeps it.","who":"a","until":"2026-12-31"}]""", false)]
    [InlineData("lucid:waivers", """[{"rule":"LUCID-POD-014","reason":"The next release keeps it.","who":"a","until":"2026-12-31"}]""", false)]
    [InlineData("lucid:waivers", "{}", false)]
    [InlineData("lucid:unknown", "\"\"", false)]
    public void Editor_and_reader_say_the_same(string key, string value, bool isValid)
    {
        var config = new Dictionary<string, string> { ["lucid:production"] = "false", ["lucid:imageTag"] = "dev" };
        config[key] = JsonNode.Parse(value) is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value;

        Assert.Equal(isValid, Schema.Validate($$"""{ "config": { "{{key}}": {{value}} } }""").Count == 0);
        Assert.Equal(isValid, Record.Exception(() => Read(config)) is null);
    }

    [Fact]
    public void A_waiver_has_the_keys_that_the_reader_knows()
    {
        var exception = Assert.Throws<Pulumi.RunException>(() => Read(new() { ["lucid:waivers"] = """[{"?":""}]""" }));
        var known = exception.Message.Split("lucid:waivers[0].?: unknown key; the known keys are ")[1].Split('\n')[0].Split(", ");

        Assert.Equal(
            known.Select(key => key["lucid:waivers[0].".Length..]).Order(StringComparer.Ordinal),
            Root["definitions"]!["waiver"]!["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keys_of_other_projects_are_left_alone() => Assert.Empty(Schema.Validate("""{"config":{"kubernetes:context":"kind"}}"""));

    private static JsonNode Root => JsonNode.Parse(Text)!;

    private static LucidSettings Read(Dictionary<string, string> config)
        => SettingsReader.Read("dev", config, new HashSet<string>(), ProjectFiles.Today);

    private static IEnumerable<string> Keys(string[] path)
    {
        var node = Resolve(Root["properties"]!["config"]!["properties"]![path[0]]!);
        foreach (var key in path.Skip(1))
        {
            node = Resolve(node["properties"]![key]!);
        }

        return node["properties"]!.AsObject().Select(property => property.Key);
    }

    private static JsonNode Resolve(JsonNode node) =>
        node["allOf"]?[0] is { } all ? Resolve(all)
        : (string?)node["$ref"] is { } reference ? Root["definitions"]![reference["#/definitions/".Length..]]!
        : node;
}
