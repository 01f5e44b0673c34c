namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>A random program against the state of its own deployment, elsewhere, on machines that are set otherwise.</summary>
[Collection(ProgramsCollection.Name)]
public sealed class UnchangedTests(Programs programs)
{
    private static readonly Locale[] Locales =
    [
        new("tr_TR", "Pacific/Kiritimati"), new("de_DE", "America/St_Johns"), new("ar_SA", "Asia/Kathmandu"), new("th_TH", "Pacific/Chatham"),
    ];

    [Theory]
    [MemberData(nameof(Programs.Seeds), MemberType = typeof(Programs))]
    public Task Nothing_changes_for_programs(int seed) => programs.HoldsAsync(seed, async project =>
    {
        var (resources, result) = await PreviewAsync(project, Locales[seed * 2 % Locales.Length], passphrase: null, RandomProject.Json);

        UnchangedPreview.AssertJson(resources, result);
    });

    [Theory]
    [MemberData(nameof(Programs.Seeds), MemberType = typeof(Programs))]
    public Task Nothing_changes_for_people(int seed) => programs.HoldsAsync(seed, async project =>
    {
        var (resources, result) = await PreviewAsync(
            project, Locales[((seed * 2) + 1) % Locales.Length], RandomProject.Passphrase, RandomProject.Text);

        UnchangedPreview.AssertText(resources, "Preview of stack dev of project random, against what state.json says is deployed.", result);
    });

    private static async Task<(int Resources, LucidResult Result)> PreviewAsync(
        RandomProject project, Locale locale, string? passphrase, string[] arguments)
    {
        // What programs say is no change, but it would be in the text.
        var silent = project.Program.Resources.Select(resource => resource with { Says = null });
        var quiet = project.Program with { Failure = null, Resources = [.. silent] };
        using var folder = new TemporaryFolder();
        var copy = Directory.CreateDirectory(folder["Größe & Maß, 日本 ☃"]).FullName;
        RandomProject.WriteTo(copy, quiet);
        var deployed = new ExpectedGraph(quiet, World.Deployed);
        await File.WriteAllTextAsync(folder["state.json"], new ExportedState(passphrase).Of(deployed.WithProviders));

        var result = await LucidProcess.RunInAsync(
            locale, [("PULUMI_CONFIG_PASSPHRASE", RandomProject.Passphrase)], folder.Path,
            [.. arguments, "--cwd", copy, "--state", "state.json"]);

        Assert.Contains($"in culture '{locale.Culture}' and time zone '{locale.TimeZone}'", result.Error, StringComparison.Ordinal);
        return (deployed.Resources.Length, result);
    }
}
