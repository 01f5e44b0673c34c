using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Programs.Node;

namespace Lucid.Host.Tests.Programs.Node;

/// <summary>Programs of runtime nodejs are started as Pulumi's language host starts them.</summary>
public sealed class NodeLauncherTests
{
    private const string Sdk = "node_modules/@pulumi/pulumi/cmd/run/index.js";

    private static readonly NodeLauncher Launcher = new("/opt/node");

    [Fact]
    public async Task The_SDK_runs_the_program_and_learns_of_its_run_from_arguments()
    {
        using var project = new ProjectFolder("runtime: nodejs");
        var sdk = project.Write(Sdk);

        var command = await project.CommandAsync(launcher: Launcher);

        Assert.Equal("/opt/node", command.FileName);
        Assert.Equal<string>(
            [
                ErrorFormatting.Argument, sdk, "--monitor", "127.0.0.1:5001", "--engine", "127.0.0.1:5001", "--organization", "organization", "--project", "shop",
                "--root-directory", project.Path, "--stack", "dev", "--pwd", project.Path, "--dry-run", "--parallel", "64", ".",
            ],
            command.Arguments);
        Assert.Equal(project.Path, command.WorkingDirectory);
        Assert.Equal(
            [
                ("PULUMI_CONFIG", """{"shop:config:password":"hunter2-and-more","shop:config:replicas":"2"}"""),
                ("PULUMI_CONFIG_SECRET_KEYS", """["shop:password"]"""),
                ("PULUMI_NODEJS_TYPESCRIPT", "true"),
            ],
            command.Variables.Select(variable => (variable.Key, variable.Value)));
    }

    [Fact]
    public void The_SDK_is_not_told_of_a_loader() => Assert.StartsWith("--import=data:text/javascript,import%20util", ErrorFormatting.Argument);

    [Fact]
    public async Task A_render_is_no_dry_run()
    {
        using var project = new ProjectFolder("runtime: nodejs");
        project.Write(Sdk);

        Assert.DoesNotContain("--dry-run", (await project.CommandAsync(EngineMode.Render, Launcher)).Arguments);
    }

    [Fact]
    public async Task A_main_that_is_a_file_is_run_in_its_folder()
    {
        using var project = new ProjectFolder("runtime: nodejs\nmain: program/start.js");
        project.Write(Sdk);
        project.Write("program/start.js");

        var command = await project.CommandAsync(launcher: Launcher);

        Assert.Equal("start.js", command.Arguments[^1]);
        Assert.Equal(project["program"], command.WorkingDirectory);
    }

    [Fact]
    public async Task The_SDK_is_found_in_a_folder_above_and_the_nearest_wins()
    {
        using var project = new ProjectFolder("runtime: nodejs\nmain: packages/shop");
        project.Write("packages/shop/index.js");
        var above = project.Write(Sdk);
        Assert.Equal(above, (await project.CommandAsync(launcher: Launcher)).Arguments[1]);

        var near = project.Write($"packages/{Sdk}");
        Assert.Equal(near, (await project.CommandAsync(launcher: Launcher)).Arguments[1]);
    }

    [Fact]
    public async Task The_options_of_the_runtime_are_heeded()
    {
        using var project = new ProjectFolder(
            """
            runtime:
              name: nodejs
              options:
                typescript: false
                tsconfig: tsconfig.pulumi.json
                nodeargs: --max-old-space-size=512 --title 'the shop'
                packagemanager: pnpm
            """);
        var sdk = project.Write(Sdk);

        var command = await project.CommandAsync(launcher: Launcher);

        Assert.Equal<string>(["--max-old-space-size=512", "--title", "the shop", sdk], command.Arguments[1..5]);
        Assert.Equal("tsconfig.pulumi.json", command.Variables["PULUMI_NODEJS_TSCONFIG_PATH"]);
        Assert.DoesNotContain("PULUMI_NODEJS_TYPESCRIPT", command.Variables.Keys);
    }

    [Fact]
    public async Task Options_with_impossible_values_are_told_all_at_once()
    {
        using var project = new ProjectFolder(
            """
            runtime:
              name: nodejs
              options:
                typescript: perhaps
                nodeargs: --title 'the shop
                packagemanager: cargo
            """);

        Assert.Equal(
            """
            Pulumi.yaml: runtime.options.typescript: found 'perhaps', expected true or false
            Pulumi.yaml: runtime.options.packagemanager: found 'cargo', expected auto, npm, yarn, pnpm, bun
            Pulumi.yaml: runtime.options.nodeargs: found '--title 'the shop', in which a quotation mark has no end
            """,
            await Failures.OfInputAsync(() => project.PrepareAsync(Launcher)));
    }

    [Fact]
    public async Task A_machine_without_Node_is_told()
    {
        using var project = new ProjectFolder("runtime: nodejs");
        project.Write(Sdk);

        Assert.Equal(
            "There is no node on the PATH, and programs of runtime nodejs need it. Install Node.js.",
            await Failures.MessageAsync(FailureKind.Program, () => project.PrepareAsync(new NodeLauncher(node: null))));
    }
}
