using System.Text.Json;
using Lucid.Host.Engine;
using Lucid.Host.Projects;

namespace Lucid.Host.Programs;

/// <summary>A built .NET program, which learns of its run from variables.</summary>
/// <param name="project">The project that it belongs to.</param>
/// <param name="binary">The built file: an assembly, or an executable of its own.</param>
internal sealed class DotnetProgram(Project project, string binary) : IPreparedProgram
{
    /// <summary>
    /// Settings of the runtime for a process that lives a second or two: what it would measure about itself, or collect beside its work,
    /// costs more than it brings. Whoever sets them otherwise is heard.
    /// </summary>
    private static readonly ImmutableArray<(string Name, string Value)> ForShortLives =
        [("DOTNET_TieredPGO", "0"), ("DOTNET_gcConcurrent", "0"), ("DOTNET_TC_CallCountingDelayMs", "3E8")];

    /// <inheritdoc />
    public ProgramCommand CommandFor(DeploymentTarget target, string engineAddress)
    {
        var command = ProgramCommand.OfDotnet(binary, arguments: [], project.ProgramDirectory);
        return command with { Variables = command.Variables.AddRange(Variables(target, engineAddress)) };
    }

    private IEnumerable<KeyValuePair<string, string>> Variables(DeploymentTarget target, string engineAddress) =>
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
        .. ForShortLives.Where(setting => Environment.GetEnvironmentVariable(setting.Name) is null)
            .Select(setting => KeyValuePair.Create(setting.Name, setting.Value)),
    ];
}
