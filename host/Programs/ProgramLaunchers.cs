using Lucid.Host.Diagnostics;
using Lucid.Host.Programs.Node;
using Lucid.Host.Projects;

namespace Lucid.Host.Programs;

/// <summary>The runtimes whose programs can be run here.</summary>
public static class ProgramLaunchers
{
    /// <summary>The launcher of a project's runtime.</summary>
    /// <exception cref="HostFailureException">Programs of that runtime cannot be run here.</exception>
    public static IProgramLauncher For(Project project) => project.Runtime.Name switch
    {
        "dotnet" => new DotnetLauncher(new DotnetBuild("Release")),
        "nodejs" => new NodeLauncher(ExecutablePath.Find("node")),
        var other => throw new HostFailureException(
            FailureKind.Input,
            $"runtime: programs of '{other}' cannot be run here, only those of dotnet and nodejs",
            new SourceLocation(project.FileName, 0, 0)),
    };
}
