using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lucid.Host.Diagnostics;

namespace Lucid.Host.Programs;

/// <summary>
/// Builds a .NET program when its sources changed. Whether they did is told by a stamp of our own: asking MSBuild takes seconds.
/// </summary>
/// <param name="configuration">The build configuration, such as <c>Release</c>.</param>
public sealed partial class DotnetBuild(string configuration)
{
    private static readonly string[] ProjectEndings = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>The program's built file, built anew if a source changed since.</summary>
    /// <param name="main">The program: a project file, or a folder with exactly one.</param>
    /// <param name="cancellationToken">Ends the build.</param>
    /// <exception cref="HostFailureException">There is no project in the folder, or it does not build.</exception>
    public async Task<string> EnsureAsync(string main, CancellationToken cancellationToken)
    {
        var projectFile = FindProject(main);
        var stamp = BuildStamp.For(projectFile, configuration);
        if (stamp.CurrentTarget() is { } target)
        {
            return target;
        }

        var outputs = await BuildAsync(projectFile, cancellationToken).ConfigureAwait(false);
        stamp.Keep(outputs);
        return outputs.TargetPath;
    }

    private static string FindProject(string main)
    {
        if (File.Exists(main))
        {
            return ProjectEndings.Contains(Path.GetExtension(main)) ? main : throw new HostFailureException(
                FailureKind.Input,
                $"{main}, which Pulumi.yaml names as the program, is no .NET project; name its project file or its folder.");
        }

        string[] projects =
        [
            .. Directory.GetFiles(main).Where(path => ProjectEndings.Contains(Path.GetExtension(path))).Order(StringComparer.Ordinal),
        ];
        return projects switch
        {
            [var only] => only,
            [] => throw new HostFailureException(
                FailureKind.Input, $"There is no .NET project in {main}, the program's folder."),
            _ => throw new HostFailureException(
                FailureKind.Input,
                $"There are several .NET projects in {main}: {string.Join(", ", projects.Select(Path.GetFileName))}. "
                + "Name the file of one of them as 'main' in Pulumi.yaml."),
        };
    }

    private async Task<BuildOutputs> BuildAsync(string projectFile, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            "build", projectFile, "-nologo", "-v:quiet", "-clp:NoSummary", $"-p:Configuration={configuration}",
            "-getProperty:TargetPath", "-getProperty:ProjectAssetsFile", "-t:Build",
        ])
        {
            WorkingDirectory = Path.GetDirectoryName(projectFile),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        using var process = Process.Start(start) ?? throw new HostFailureException(FailureKind.Program, "dotnet did not start");
        var output = await OutputOfAsync(process, cancellationToken).ConfigureAwait(false);
        if (process.ExitCode != 0)
        {
            throw new HostFailureException(FailureKind.Program, Errors(projectFile, output));
        }

        var properties = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]).RootElement.GetProperty("Properties");
        return new BuildOutputs(
            properties.GetProperty("TargetPath").GetString()!, properties.GetProperty("ProjectAssetsFile").GetString()!);
    }

    /// <summary>All that the build says. Its servers, which the next build wants, outlive it; an interrupted one takes them with it.</summary>
    private static async Task<string> OutputOfAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return output + await error.ConfigureAwait(false);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>The compiler's and NuGet's errors, each once, without the repetitions of MSBuild.</summary>
    private static ImmutableArray<Diagnostic> Errors(string projectFile, string output)
    {
        ImmutableArray<Diagnostic> errors =
            [.. output.Split('\n').Select(line => ErrorLine().Match(line)).Where(match => match.Success).Select(Error).Distinct()];
        return errors.IsEmpty ? [Diagnostic.Error($"{projectFile} does not build:\n{output.Trim()}")] : errors;
    }

    private static Diagnostic Error(Match match)
    {
        var location = match.Groups["line"] is { Success: true } line
            ? new SourceLocation(
                match.Groups["file"].Value,
                int.Parse(line.Value, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture))
            : new SourceLocation(match.Groups["file"].Value, 0, 0);
        return Diagnostic.Error($"{match.Groups["code"].Value}: {match.Groups["text"].Value}", location);
    }

    // FILE(LINE,COLUMN): error CODE: TEXT [PROJECT], and FILE : error CODE: TEXT [PROJECT].
    [GeneratedRegex(@"^\s*(?<file>.+?)(\((?<line>\d+),(?<column>\d+)(,\d+,\d+)?\))?\s*: error (?<code>[A-Z]+\d*): (?<text>.*?)(\s\[[^\]]+\])?\s*$")]
    private static partial Regex ErrorLine();
}
