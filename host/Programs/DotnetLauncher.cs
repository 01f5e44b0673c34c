using System.Text.Json;
using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Projects;

namespace Lucid.Host.Programs;

/// <summary>Programs whose runtime is <c>dotnet</c>.</summary>
/// <param name="build">Builds the program when it is stale.</param>
public sealed class DotnetLauncher(DotnetBuild build) : IProgramLauncher
{
    /// <inheritdoc />
    public Task<ProgramCommand> PrepareAsync(Project project, CancellationToken cancellationToken) =>
        PrepareAsync(project.Runtime, project.RootDirectory, project.ProgramDirectory, cancellationToken);

    /// <summary>Makes a program that is no project of its own, such as a policy pack, ready to run and says how it is started.</summary>
    /// <param name="runtime">Its runtime; the option <c>binary</c> names a built file.</param>
    /// <param name="root">The folder that <c>binary</c> starts from.</param>
    /// <param name="directory">The folder of the .NET project, in which it runs.</param>
    /// <param name="cancellationToken">Ends the build.</param>
    /// <exception cref="HostFailureException">The program does not build.</exception>
    public async Task<ProgramCommand> PrepareAsync(
        ProgramRuntime runtime, string root, string directory, CancellationToken cancellationToken)
    {
        var binary = runtime.Options.GetValueOrDefault("binary") is { } given
            ? Path.GetFullPath(Path.Combine(root, given))
            : await build.EnsureAsync(directory, cancellationToken).ConfigureAwait(false);
        return Path.GetExtension(binary) == ".dll"
            ? new ProgramCommand("dotnet", [binary], directory)
            : new ProgramCommand(binary, [], directory);
    }

    /// <inheritdoc />
    public IEnumerable<KeyValuePair<string, string>> Variables(Project project, DeploymentTarget target, string engineAddress) =>
    [
        new("PULUMI_MONITOR", engineAddress),
        new("PULUMI_ENGINE", engineAddress),
        new("PULUMI_PROJECT", target.Project),
        new("PULUMI_STACK", target.Configuration.Stack),
        new("PULUMI_ORGANIZATION", target.Organization),
        new("PULUMI_ROOT_DIRECTORY", project.RootDirectory),
        new("PULUMI_PWD", project.ProgramDirectory),
        new("PULUMI_DRY_RUN", target.Mode == EngineMode.Preview ? "true" : "false"),
        new("PULUMI_QUERY_MODE", "false"),
        new("PULUMI_PARALLEL", "64"),
        new("PULUMI_CONFIG", JsonSerializer.Serialize(target.Configuration.Values)),
        new("PULUMI_CONFIG_SECRET_KEYS", JsonSerializer.Serialize(target.Configuration.SecretKeys)),
    ];
}
