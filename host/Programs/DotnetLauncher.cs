using System.Text.Json;
using Lucid.Host.Engine;
using Lucid.Host.Projects;

namespace Lucid.Host.Programs;

/// <summary>Programs whose runtime is <c>dotnet</c>.</summary>
/// <param name="build">Builds the program when it is stale.</param>
public sealed class DotnetLauncher(DotnetBuild build) : IProgramLauncher
{
    /// <inheritdoc />
    public async Task<ProgramCommand> PrepareAsync(Project project, CancellationToken cancellationToken)
    {
        var binary = project.Runtime.Options.GetValueOrDefault("binary") is { } given
            ? Path.GetFullPath(Path.Combine(project.RootDirectory, given))
            : await build.EnsureAsync(project.ProgramDirectory, cancellationToken).ConfigureAwait(false);
        return Path.GetExtension(binary) == ".dll"
            ? new ProgramCommand("dotnet", [binary], project.ProgramDirectory)
            : new ProgramCommand(binary, [], project.ProgramDirectory);
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
