using System.Text.Json;
using Lucid.Host.Values;
using YamlDotNet.RepresentationModel;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>The rendered objects, beside what the program's description says.</summary>
[Collection(ProgramsCollection.Name)]
public sealed class RenderTests(Programs programs)
{
    [Theory]
    [MemberData(nameof(Programs.Seeds), MemberType = typeof(Programs))]
    public Task Exactly_the_objects_without_secrets_are_to_be_applied(int seed) => programs.HoldsAsync(seed, async project =>
    {
        await project.CalmAsync(project.Render("calm"));
        var expected = GraphTests.Expected(project, World.Render)
            .Where(resource => resource.Type == "kubernetes:core/v1:ConfigMap" && !resource.Inputs.ContainsSecrets)
            .Select(resource => Line(Text(resource.Inputs, "metadata", "name"), Entries((ObjectValue)resource.Inputs["data"]!)));

        var rendered = Folders.Read(project.FileIn("calm")).Where(file => file.Key.EndsWith(".yaml", StringComparison.Ordinal))
            .SelectMany(file => Objects(file.Value));

        Assert.Equal(expected.Order(StringComparer.Ordinal), rendered.Order(StringComparer.Ordinal));
    });

    private static IEnumerable<string> Objects(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(file));
        return stream.Documents.Select(document => document.RootNode).OfType<YamlMappingNode>()
            .Where(root => root.Children.TryGetValue("kind", out var kind) && kind.ToString() == "ConfigMap")
            .Select(root => Line(
                root["metadata"]["name"].ToString(),
                ((YamlMappingNode)root["data"]).Select(entry => (((YamlScalarNode)entry.Key).Value!, ((YamlScalarNode)entry.Value).Value!))));
    }

    private static string Line(string name, IEnumerable<(string Key, string Value)> data) =>
        $"{name}: {string.Join(" ", data.Select(entry => JsonSerializer.Serialize(new[] { entry.Key, entry.Value })).Order(StringComparer.Ordinal))}";

    private static IEnumerable<(string Key, string Value)> Entries(ObjectValue data) =>
        data.Entries.Select(entry => (entry.Key, ((TextValue)entry.Value).Value));

    private static string Text(ObjectValue map, string key, string inner) => ((TextValue)((ObjectValue)map[key]!)[inner]!).Value;
}
