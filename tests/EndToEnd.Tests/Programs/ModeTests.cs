namespace Lucid.EndToEnd.Tests.Programs;

/// <summary>One program in both modes: a preview leaves unknown what only a deployment can know, a render has stand-ins for it.</summary>
public sealed class ModeTests
{
    [Fact]
    public async Task A_preview_shows_the_plan()
    {
        using var project = new Trials("web");

        var result = await project.PreviewAsync();

        Assert.Equal(
            """
            Preview of stack dev of project trials, as if nothing were deployed.

            + Stack trials-dev
              + Deployment web
                  * spec.template.spec.containers[0].image: "web:1"
                    8 more properties
              + ConfigMap address
                    5 more properties
              + Service web
                    6 more properties
              + kubernetes provider cluster
                    1 more property

            Outputs
              + provider: (known after apply)

            5 to create.
            + create  < import  ~ update  +- replace  - delete  * matters for security  (--details: every property)

            """, result.Output);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task A_proxy_for_the_outside_is_not_asked_for_the_engine()
    {
        using var project = new Trials("web");

        var result = await LucidProcess.RunAsync(
            [("HTTP_PROXY", "http://127.0.0.1:9"), ("http_proxy", "http://127.0.0.1:9"), ("NO_PROXY", ""), ("no_proxy", "")],
            project.Directory, "preview", "--cwd", project.Directory, "--stack", "dev");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("5 to create.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_render_gives_the_same_bytes_every_time()
    {
        using var project = new Trials("web");

        await Lucid.RunAsync("render", "--cwd", project.Directory, "--out", project.FileIn("first"));
        await Lucid.RunAsync("render", "--cwd", project.Directory, "--out", project.FileIn("second"));

        var files = Folders.Read(project.FileIn("first"));
        Assert.Equal(["SHA256SUMS", "kustomization.yaml", "objects.yaml"], files.Keys);
        Assert.Equal(files, Folders.Read(project.FileIn("second")));
    }

    [Fact]
    public async Task A_preview_against_a_state_tells_what_changes()
    {
        using var project = new Trials("web", "  trials:replicas: 3\n");
        await File.WriteAllTextAsync(project.FileIn("state.json"), States.Web);

        var result = await project.PreviewAsync("--state", project.FileIn("state.json"));

        Assert.Equal(
            $"""
            Preview of stack dev of project trials, against what {project.FileIn("state.json")} says is deployed.

            = Stack trials-dev
              ~ Deployment web
                  * ~ spec.template.spec.containers[0].image: "web:0" => "web:1"
                    ~ spec.replicas: 1 => 3
              + ConfigMap address
                    5 more properties
              - ConfigMap forgotten
              +- Service web (the old one is deleted first)
                    ~ metadata.name: "www" => "web" (cannot be changed in place)

            Outputs
              ~ ip: "10.0.0.7" => (known after apply)

            1 to create, 1 to update, 1 to replace, 1 to delete, 2 unchanged.
            + create  < import  ~ update  +- replace  - delete  * matters for security  (--details: every property)

            """, result.Output);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }
}
