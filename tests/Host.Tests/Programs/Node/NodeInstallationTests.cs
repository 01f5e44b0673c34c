using Lucid.Host.Diagnostics;
using Lucid.Host.Programs.Node;

namespace Lucid.Host.Tests.Programs.Node;

/// <summary>Nothing is installed for the user; what to run is said.</summary>
public sealed class NodeInstallationTests
{
    private const string Manifest = """{ "dependencies": { "@pulumi/pulumi": "3.270.0" } }""";

    private static readonly NodeLauncher Launcher = new("/opt/node");

    [Theory]
    [InlineData("package-lock.json", "npm ci")]
    [InlineData("yarn.lock", "yarn install --frozen-lockfile")]
    [InlineData("pnpm-lock.yaml", "pnpm install --frozen-lockfile")]
    [InlineData("bun.lock", "bun install --frozen-lockfile")]
    [InlineData("other.lock", "npm install")]
    public async Task The_lock_file_tells_the_command(string lockFile, string command)
    {
        using var project = new ProjectFolder("runtime: nodejs");
        project.Write("package.json", Manifest);
        project.Write(lockFile);

        Assert.Equal(
            $"The packages of the program in {project.Path} are not installed: there is no node_modules there or in a folder above it. "
            + $"Run '{command}' in {project.Path}.",
            await MessageAsync(project));
    }

    [Fact]
    public async Task The_package_manager_of_the_project_wins()
    {
        using var project = new ProjectFolder("runtime:\n  name: nodejs\n  options:\n    packagemanager: yarn");
        project.Write("package.json", Manifest);
        project.Write("package-lock.json");

        Assert.EndsWith($" Run 'yarn install' in {project.Path}.", await MessageAsync(project));
    }

    [Fact]
    public async Task Packages_are_installed_where_the_manifest_is()
    {
        using var project = new ProjectFolder("runtime: nodejs\nmain: program");
        project.Write("package.json", Manifest);
        project.Write("package-lock.json");
        project.Write("node_modules/other/index.js");
        project.Write("program/index.js");

        Assert.Equal(
            $"The packages of the program in {project["program"]} are not installed: @pulumi/pulumi is not installed there or in a folder "
            + $"above it. Run 'npm ci' in {project.Path}.",
            await MessageAsync(project));
    }

    [Fact]
    public async Task A_manifest_without_the_SDK_is_told()
    {
        using var project = new ProjectFolder("runtime: nodejs");
        project.Write("package.json", "{}");

        Assert.Equal(
            $"{project["package.json"]} does not name @pulumi/pulumi, without which no program of runtime nodejs runs. "
            + $"Run 'npm install @pulumi/pulumi' in {project.Path}.",
            await MessageAsync(project));
    }

    [Fact]
    public async Task A_folder_without_a_manifest_is_told()
    {
        using var project = new ProjectFolder("runtime: nodejs");

        Assert.Equal(
            $"There is no package.json in {project.Path} or a folder above it; a program of runtime nodejs has one, with @pulumi/pulumi "
            + "among its dependencies.",
            await MessageAsync(project));
    }

    private static Task<string> MessageAsync(ProjectFolder project) =>
        Failures.MessageAsync(FailureKind.Program, () => project.PrepareAsync(Launcher));
}
