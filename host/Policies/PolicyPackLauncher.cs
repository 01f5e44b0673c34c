using System.Text.Json;
using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Programs;

namespace Lucid.Host.Policies;

/// <summary>Knows how policy packs are built and started, as the official engine and its language hosts know it.</summary>
internal static class PolicyPackLauncher
{
    private static readonly string NodeRunner = Path.Combine("node_modules", "@pulumi", "pulumi", "cmd", "run-policy-pack");

    /// <summary>The runtimes whose packs can be run here.</summary>
    public static ImmutableArray<string> Runtimes { get; } = ["dotnet", "nodejs"];

    /// <summary>Makes the pack ready to run and says how it is started. Its last word is where it finds the engine.</summary>
    /// <exception cref="HostFailureException">The pack does not build, or its dependencies are not installed.</exception>
    public static async Task<ProgramCommand> PrepareAsync(PolicyPack pack, string engineAddress, CancellationToken cancellationToken) =>
        pack.Runtime?.Name switch
        {
            null => new ProgramCommand(pack.Main, [engineAddress], pack.Directory),
            "nodejs" => new ProgramCommand("node", [FindNodeRunner(pack), engineAddress, pack.Main], pack.Directory),
            _ => await PrepareDotnetAsync(pack, engineAddress, cancellationToken).ConfigureAwait(false),
        };

    /// <summary>
    /// The variables by which a pack learns of the run, as the official engine sets them. Packs on the official Node SDK read those with
    /// NODEJS in their names.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, string>> Variables(DeploymentTarget target)
    {
        (string Name, string Value)[] run =
        [
            ("ORGANIZATION", target.Organization),
            ("PROJECT", target.Project),
            ("STACK", target.Configuration.Stack),
            ("DRY_RUN", target.Mode == EngineMode.Preview ? "true" : "false"),
        ];
        return run.SelectMany(variable => new KeyValuePair<string, string>[]
        {
            new($"PULUMI_{variable.Name}", variable.Value),
            new($"PULUMI_NODEJS_{variable.Name}", variable.Value),
        }).Append(new("PULUMI_CONFIG", JsonSerializer.Serialize(target.Configuration.Values)));
    }

    private static async Task<ProgramCommand> PrepareDotnetAsync(PolicyPack pack, string engineAddress, CancellationToken cancellationToken)
    {
        var directory = Directory.Exists(pack.Main) ? pack.Main : Path.GetDirectoryName(pack.Main)!;
        var command = await new DotnetLauncher(new DotnetBuild("Release"))
            .PrepareAsync(pack.Runtime!, pack.Directory, directory, cancellationToken).ConfigureAwait(false);
        return command with { Arguments = [.. command.Arguments, engineAddress], WorkingDirectory = pack.Directory };
    }

    // As Node looks for a module: in the folder's node_modules, then in those of the folders above it.
    private static string FindNodeRunner(PolicyPack pack)
    {
        for (string? folder = pack.Directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, NodeRunner) is var runner && Directory.Exists(runner))
            {
                return runner;
            }
        }

        throw new HostFailureException(
            FailureKind.Program, $"The dependencies of the policy pack {pack.Path} are not installed: run `npm install` in it.");
    }
}
