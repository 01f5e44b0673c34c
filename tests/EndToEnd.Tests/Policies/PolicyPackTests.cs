using System.Text.Json;
using Lucid.EndToEnd.Tests.Secrets;

namespace Lucid.EndToEnd.Tests.Policies;

/// <summary>A real pack in a process of its own, over the real protocol.</summary>
public sealed class PolicyPackTests
{
    private const string Latest = "  trials:image: web:latest\n";
    private const string Policies = "enough-replicas, few-resources, tagged-images, team-label";
    private const string Deployment = "urn:pulumi:dev::trials::kubernetes:apps/v1:Deployment::web";
    private const string Service = "urn:pulumi:dev::trials::kubernetes:core/v1:Service::web";

    [Fact]
    public async Task A_mandatory_violation_is_told_below_the_preview_and_is_exit_code_1()
    {
        using var project = new Trials("web", Latest);
        using var pack = new Packs();

        var result = await project.PreviewAsync("--policy-pack", pack.Directory);

        Assert.Contains(
            $"""
            Policy pack house-rules@1.2.3: 1 mandatory violation, 1 advisory violation, 1 remediation
              mandatory tagged-images (high): {Deployment}
                'web:latest' may be anything.
                Name a version.
              advisory enough-replicas (low): {Deployment}
                1 of 2 replicas.
              remediated team-label: {Service}

            note: the rules were read
            """.ReplaceLineEndings("\n"),
            result.Output);
        Assert.StartsWith("Preview of stack dev of project trials", result.Output);
        Assert.Equal("the rules are served\n", result.Error);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task An_advisory_violation_lets_the_preview_pass()
    {
        using var project = new Trials("web");
        using var pack = new Packs();

        var result = await project.PreviewAsync("--policy-pack", pack.Directory);

        Assert.Contains("Policy pack house-rules@1.2.3: 1 advisory violation, 1 remediation\n", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task A_configuration_sets_levels_and_properties()
    {
        using var project = new Trials("web", Latest);
        using var pack = new Packs();

        var result = await project.PreviewAsync(pack.Configured(
            """
            {"tagged-images": "advisory", "enough-replicas": {"minimum": 1}, "team-label": "disabled",
             "few-resources": {"enforcementLevel": "mandatory", "maximum": 3}}
            """));

        Assert.Contains(
            $"""
            Policy pack house-rules@1.2.3: 1 mandatory violation, 1 advisory violation
              mandatory few-resources: the stack as a whole
                5 resources, 3 are allowed.
              advisory tagged-images (high): {Deployment}

            """.ReplaceLineEndings("\n").TrimEnd('\n'),
            result.Output);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task A_configuration_that_does_not_fit_the_pack_is_exit_code_2()
    {
        using var project = new Trials("web");
        using var pack = new Packs();
        var options = pack.Configured("""{"enough-replicas": {"minimum": "many"}, "tagged-image": "advisory"}""");

        var result = await project.PreviewAsync(options);

        Assert.Equal(
            $"""
            the rules are served
            error: *: tagged-image: the policy pack {pack.Directory} has no such policy; it has {Policies}
            error: *: enough-replicas.minimum: found "many", expected an integer

            """.ReplaceLineEndings("\n"),
            result.Error.Replace(options[^1], "*", StringComparison.Ordinal));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task A_remediation_changes_what_is_declared()
    {
        using var project = new Trials("web");
        using var pack = new Packs();

        var plain = await Lucid.RunAsync("render", "--cwd", project.Directory, "--out", project.FileIn("plain"));
        var mended = await Lucid.RunAsync(
            "render", "--cwd", project.Directory, "--out", project.FileIn("mended"), "--policy-pack", pack.Directory);

        Assert.Equal((0, 0), (plain.ExitCode, mended.ExitCode));
        Assert.DoesNotContain(Folders.Read(project.FileIn("plain")).Values, IsLabelled);
        Assert.Contains(Folders.Read(project.FileIn("mended")).Values, IsLabelled);
    }

    [Fact]
    public async Task A_mandatory_violation_leaves_nothing_rendered()
    {
        using var project = new Trials("web", Latest);
        using var pack = new Packs();

        var result = await Lucid.RunAsync(
            "render", "--cwd", project.Directory, "--out", project.FileIn("out"), "--policy-pack", pack.Directory);

        Assert.Contains("error: house-rules@1.2.3: tagged-images (high): 'web:latest' may be anything.\n  Name a version.\n", result.Error);
        Assert.Contains("warning: house-rules@1.2.3: enough-replicas (low): 1 of 2 replicas.\n", result.Error);
        Assert.Equal((1, "", false), (result.ExitCode, result.Output, Directory.Exists(project.FileIn("out"))));
    }

    [Fact]
    public async Task For_programs_packs_violations_and_remediations_are_objects()
    {
        using var project = new Trials("web", Latest);
        using var pack = new Packs();

        var result = await project.PreviewAsync("--policy-pack", pack.Directory, "--format", "json");

        using var document = JsonDocument.Parse(result.Output);
        var policies = document.RootElement.GetProperty("policies");
        var packs = policies.GetProperty("packs")[0];
        Assert.Equal(
            ("house-rules", "1.2.3", pack.Directory, 4),
            (Text(packs, "name"), Text(packs, "version"), Text(packs, "path"), packs.GetProperty("policies").GetArrayLength()));
        var violation = policies.GetProperty("violations")[0];
        Assert.Equal(
            ("house-rules", "1.2.3", "tagged-images", "Images have a tag of their own."),
            (Text(violation, "pack"), Text(violation, "version"), Text(violation, "policy"), Text(violation, "description")));
        Assert.Equal(
            ("mandatory", "high", "'web:latest' may be anything.\nName a version.", Deployment),
            (Text(violation, "level"), Text(violation, "severity"), Text(violation, "message"), Text(violation, "urn")));
        var remediation = policies.GetProperty("remediations")[0];
        Assert.Equal(("team-label", Service), (Text(remediation, "policy"), Text(remediation, "urn")));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public async Task What_a_pack_says_of_secrets_is_masked(string format)
    {
        using var project = PlantedSecrets.Project();
        using var pack = new Packs("tells");

        var result = await PlantedSecrets.RunAsync(
            "preview", "--cwd", project.Directory, "--policy-pack", pack.Directory, "--format", format);

        Assert.Contains("I saw {", result.Output);
        Assert.Contains("[secret]", result.Output);
        PlantedSecrets.AssertNoneIn("The output", result.Output);
        Assert.Equal(1, result.ExitCode);
    }

    private static bool IsLabelled(string text) => text.Contains("team: trials", StringComparison.Ordinal);

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
