using Lucid.Host.Diagnostics;
using Lucid.Host.Projects;

namespace Lucid.Host.Programs;

/// <summary>Programs whose runtime is <c>dotnet</c>.</summary>
/// <param name="build">Builds the program when it is stale.</param>
public sealed class DotnetLauncher(DotnetBuild build) : IProgramLauncher
{
    /// <inheritdoc />
    public async Task<IPreparedProgram> PrepareAsync(Project project, CancellationToken cancellationToken)
    {
        var binary = project.Runtime.Options.GetValueOrDefault("binary") is { } given
            ? BinaryOf(project, given)
            : await build.EnsureAsync(project.Main, cancellationToken).ConfigureAwait(false);
        return new DotnetProgram(project, binary);
    }

    /// <summary>The program that somebody else built, looked for from the program's folder, as the official language host does.</summary>
    private static string BinaryOf(Project project, string given)
    {
        var path = Path.GetFullPath(Path.Combine(project.ProgramDirectory, given));
        return File.Exists(path) ? path
            : Path.GetFileName(given) == given && ExecutablePath.Find(given) is { } onPath ? onPath
            : throw new HostFailureException(
                FailureKind.Input,
                $"runtime.options.binary: there is no file {path}. Build it first, or leave the option out to have the project built here.",
                new SourceLocation(project.FileName, 0, 0));
    }
}
