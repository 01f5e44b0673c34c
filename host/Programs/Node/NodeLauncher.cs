using Lucid.Host.Diagnostics;
using Lucid.Host.Projects;

namespace Lucid.Host.Programs.Node;

/// <summary>
/// Programs whose runtime is <c>nodejs</c>. Their packages have to be installed already: installing runs scripts of strangers.
/// </summary>
/// <param name="node">The path of Node; null where the machine has none.</param>
public sealed class NodeLauncher(string? node) : IProgramLauncher
{
    private const string Sdk = "@pulumi/pulumi";

    /// <inheritdoc />
    public Task<IPreparedProgram> PrepareAsync(Project project, CancellationToken cancellationToken)
    {
        var options = NodeOptions.Read(project);
        if (node is null)
        {
            throw new HostFailureException(
                FailureKind.Program, "There is no node on the PATH, and programs of runtime nodejs need it. Install Node.js.");
        }

        var packages = new NodePackages(project.ProgramDirectory);
        var entryPoint = packages.Find($"{Sdk}/cmd/run/index.js") ?? throw new HostFailureException(
            FailureKind.Program, NodeInstallation.Advice(packages, Sdk, options.PackageManager));
        return Task.FromResult<IPreparedProgram>(new NodeProgram(project, options, node, entryPoint));
    }
}
