using System.Text.Json;
using Lucid.Host.Diff;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>Values that only a deployment can know.</summary>
[Collection(ProgramsCollection.Name)]
public sealed class UnknownTests(Programs programs)
{
    /// <summary>By what the wire says that a value is not known, and what it is: facts of the protocol, no secret.</summary>
    private static readonly string[] Placeholders =
    [
        "04da6b54-80e4-46f7-96ec-b56ff0331ba9", "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", "030794c1-ac77-496b-92df-f27374a8bd58", "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", "4dabf18193072939515e22adb298388d", "1b47061264138c4ac30d75fd1eb44270",
    ];

    [Theory]
    [MemberData(nameof(Programs.Seeds), MemberType = typeof(Programs))]
    public Task Are_told_from_what_is_known(int seed) => programs.HoldsAsync(seed, async project =>
    {
        var expected = new ExpectedGraph(project.Program, World.Preview).Resources
            .SelectMany(resource => PropertyDiffer.Leaves(resource.Inputs)).Count(leaf => leaf.After is { ContainsUnknowns: true });
        using var preview = JsonDocument.Parse((await project.CalmAsync(RandomProject.Json)).Output);

        var unknown = preview.RootElement.GetProperty("resources").EnumerateArray()
            .SelectMany(resource => resource.GetProperty("properties").EnumerateArray())
            .Where(property => property.TryGetProperty("unknown", out _)).ToList();

        Assert.Equal(expected, unknown.Count);
        Assert.All(unknown, property => Assert.Matches("known after apply|\\[secret\\]|urn:pulumi:", property.GetProperty("after").ToString()));
    });

    [Theory]
    [MemberData(nameof(Programs.Seeds), MemberType = typeof(Programs))]
    public Task Are_never_shown_by_their_placeholders(int seed) => programs.HoldsAsync(seed, async project =>
    {
        var results = new[]
        {
            await project.CalmAsync(RandomProject.Json),
            await project.CalmAsync(RandomProject.Text),
            await project.CalmAsync(project.Render("calm")),
        };

        Assert.Contains("(known after apply)", results[0].Output, StringComparison.Ordinal);
        Assert.All(
            results.SelectMany(result => new[] { result.Output, result.Error }).Concat(Folders.Read(project.FileIn("calm")).Values),
            text => Assert.All(Placeholders, placeholder => Assert.DoesNotContain(placeholder, text, StringComparison.Ordinal)));
    });
}
