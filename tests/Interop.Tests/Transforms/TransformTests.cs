using System.Text.Json;

namespace Lucid.Interop.Tests.Transforms;

/// <summary>Transforms of a Node program: called here, in the program, before a resource counts as registered.</summary>
[Collection(NodeCollection.Name)]
public sealed class TransformTests
{
    [NodeFact]
    public async Task Are_applied_the_resources_own_first_then_those_of_its_parents_then_the_stacks()
    {
        var result = await CommandLine.RunAsync("preview", "--cwd", NodePrograms.PathOf("transforms"), "--format", "json");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var preview = JsonDocument.Parse(result.Output);
        var signatures = preview.RootElement.GetProperty("resources").EnumerateArray()
            .SelectMany(resource => resource.GetProperty("properties").EnumerateArray()
                .Where(property => property.GetProperty("path").GetString() == "data.by")
                .Select(property => (resource.GetProperty("name").GetString(), property.GetProperty("after").GetString())));
        Assert.Equal([("alone", "all"), ("group-own", "own, component, all"), ("group-plain", "component, all")], signatures);
    }

    [NodeFact]
    public async Task Give_the_program_what_came_of_them()
    {
        var result = await CommandLine.RunAsync("preview", "--cwd", NodePrograms.PathOf("transforms"));

        Assert.Contains("\nOutputs\n  + by: \"all\"\n", result.Output);
    }

    [NodeFact]
    public async Task Keep_secrets_secret()
    {
        using var folder = new TemporaryFolder();

        var preview = await CommandLine.RunAsync("preview", "--details", "--cwd", NodePrograms.PathOf("transforms"));
        var render = await CommandLine.RunAsync("render", "--cwd", NodePrograms.PathOf("transforms"), "--out", folder["out"]);

        Assert.Equal((0, 0), (preview.ExitCode, render.ExitCode));
        var written = string.Concat(Folders.Read(folder["out"]).Values);
        Assert.Contains("# Not applied, because it carries secrets: data", written);
        Assert.DoesNotContain("kept-through-transforms-81c4", preview.Output + preview.Error + render.Output + render.Error + written);
    }
}
