using System.Text.Json;
using Lucid.Host.Engine;
using Lucid.Host.Projects;

namespace Lucid.Host.Programs.Node;

/// <summary>A program that the official Node SDK runs, which learns of its run from arguments.</summary>
/// <param name="project">The project that it belongs to.</param>
/// <param name="options">The options of its runtime.</param>
/// <param name="node">The path of Node.</param>
/// <param name="entryPoint">The script of the SDK that runs programs.</param>
internal sealed class NodeProgram(Project project, NodeOptions options, string node, string entryPoint) : IPreparedProgram
{
    /// <inheritdoc />
    public ProgramCommand CommandFor(DeploymentTarget target, string engineAddress)
    {
        var command = new ProgramCommand(
            node,
            [ErrorFormatting.Argument, .. options.Arguments, entryPoint, .. Arguments(target, engineAddress)],
            project.ProgramDirectory);
        return command with { Variables = command.Variables.AddRange(Variables(target)) };
    }

    private IEnumerable<string> Arguments(DeploymentTarget target, string engineAddress) =>
    [
        "--monitor", engineAddress,
        "--engine", engineAddress,
        "--organization", target.Organization,
        "--project", target.Project,
        "--root-directory", project.RootDirectory,
        "--stack", target.Configuration.Stack,
        "--pwd", project.ProgramDirectory,
        .. target.Mode == EngineMode.Preview ? new[] { "--dry-run" } : [],
        "--parallel", "64",
        // Of a folder the SDK finds the file itself, by package.json.
        Directory.Exists(project.Main) ? "." : Path.GetFileName(project.Main),
    ];

    // Old SDKs know only keys of the form NAMESPACE:config:NAME, new ones know both.
    private static string InOldForm(string key) => key.Insert(key.IndexOf(':', StringComparison.Ordinal), ":config");

    private IEnumerable<KeyValuePair<string, string>> Variables(DeploymentTarget target)
    {
        var configuration = target.Configuration.Values.ToDictionary(entry => InOldForm(entry.Key), entry => entry.Value);
        yield return new("PULUMI_CONFIG", JsonSerializer.Serialize(configuration));
        yield return new("PULUMI_CONFIG_SECRET_KEYS", JsonSerializer.Serialize(target.Configuration.SecretKeys));
        if (options.IsTypeScript)
        {
            yield return new("PULUMI_NODEJS_TYPESCRIPT", "true");
        }

        if (options.TypeScriptConfiguration is { } path)
        {
            yield return new("PULUMI_NODEJS_TSCONFIG_PATH", path);
        }
    }
}
