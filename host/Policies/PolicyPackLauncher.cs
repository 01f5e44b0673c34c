using System.Text.Json;
using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Programs;
using Lucid.Host.Programs.Node;

namespace Lucid.Host.Policies;

/// <summary>Knows how policy packs are built and started, as the official engine and its language hosts know it.</summary>
internal static class PolicyPackLauncher
{
    private const string NodeRunner = "@pulumi/pulumi/cmd/run-policy-pack/index.js";

    /// <summary>The runtimes whose packs can be run here.</summary>
    public static ImmutableArray<string> Runtimes { get; } = ["dotnet", "nodejs"];

    /// <summary>Makes the pack ready to run and says how it is started; it is told where the engine is.</summary>
    /// <exception cref="HostFailureException">The pack does not build, or its dependencies are not installed.</exception>
    public static async Task<ProgramCommand> PrepareAsync(
        PolicyPack pack, DeploymentTarget target, string engineAddress, CancellationToken cancellationToken)
    {
        var command = pack.Runtime?.Name switch
        {
            null => new ProgramCommand(pack.Main, [engineAddress], pack.Directory),
            "nodejs" => PrepareNode(pack, engineAddress),
            _ => await PrepareDotnetAsync(pack, engineAddress, cancellationToken).ConfigureAwait(false),
        };
        return command with { Variables = command.Variables.AddRange(Variables(target)) };
    }

    /// <summary>
    /// The variables by which a pack learns of the run, as the official engine sets them. Packs on the official Node SDK read those with
    /// NODEJS in their names.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, string>> Variables(DeploymentTarget target)
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
        var binary = pack.Runtime!.Options.GetValueOrDefault("binary") is { } given
            ? Path.GetFullPath(Path.Combine(pack.Directory, given))
            : await new DotnetBuild("Release").EnsureAsync(pack.Main, cancellationToken).ConfigureAwait(false);
        return ProgramCommand.OfDotnet(binary, [engineAddress], pack.Directory);
    }

    private static ProgramCommand PrepareNode(PolicyPack pack, string engineAddress)
    {
        var node = ExecutablePath.Find("node") ?? throw new HostFailureException(
            FailureKind.Program, $"There is no node on the PATH, and the policy pack {pack.Path} needs it. Install Node.js.");
        var packages = new NodePackages(pack.Directory);
        var runner = packages.Find(NodeRunner) ?? throw new HostFailureException(
            FailureKind.Program, NodeInstallation.Advice(packages, "@pulumi/pulumi", manager: null));
        return new ProgramCommand(node, [ErrorFormatting.Argument, runner, engineAddress, pack.Main], pack.Directory);
    }
}
