using Lucid.Host.Configuration;
using Lucid.Host.Diagnostics;
using Lucid.Host.Projects;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Policies;

/// <summary>Finds a policy pack and reads its PulumiPolicy.yaml.</summary>
internal static class PolicyPackReader
{
    private const string FileName = "PulumiPolicy.yaml";

    private static readonly ProgramRuntime None = new("", ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Reads the pack in a folder, or that of an executable, which needs no PulumiPolicy.yaml beside it.</summary>
    /// <exception cref="HostFailureException">There is no pack, or its file has mistakes; all of them are told.</exception>
    public static async Task<PolicyPack> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var full = System.IO.Path.GetFullPath(path);
        var isExecutable = File.Exists(full);
        var directory = isExecutable ? System.IO.Path.GetDirectoryName(full)! : full;
        var file = System.IO.Path.Combine(directory, FileName);
        if (!File.Exists(file))
        {
            return isExecutable
                ? new PolicyPack { Path = path, Directory = directory, Runtime = null, Main = full }
                : throw new HostFailureException(
                    FailureKind.Input, $"There is no policy pack in {path}: it has no {FileName}. Name its folder, or an executable.");
        }

        var yaml = await YamlFile.ReadAsync(file, System.IO.Path.Combine(isExecutable ? directory : path, FileName), cancellationToken)
            .ConfigureAwait(false);
        var pack = Read(yaml, directory, needsRuntime: !isExecutable) with { Path = path };
        return isExecutable ? pack with { Runtime = null, Main = full } : pack;
    }

    private static PolicyPack Read(YamlFile file, string directory, bool needsRuntime)
    {
        if (file.Root is not YamlMappingNode mapping)
        {
            throw new HostFailureException(
                FailureKind.Input, "a policy pack's file is an object with at least 'runtime'", new SourceLocation(file.DisplayName, 1, 1));
        }

        var problems = new Problems(FailureKind.Input);
        var runtime = needsRuntime ? ProjectReader.ReadRuntime(file, mapping, problems) : None;
        var version = ProjectReader.OptionalText(file, mapping, "version", "the pack's version", problems);
        _ = ProjectReader.OptionalText(file, mapping, "description", "a text", problems);
        var written = ProjectReader.OptionalText(file, mapping, "main", "a folder or file of the pack", problems);
        var main = System.IO.Path.GetFullPath(System.IO.Path.Combine(directory, written ?? "."));
        if (!System.IO.Path.Exists(main))
        {
            problems.Add($"main: there is no folder or file '{written}' in the pack's folder", file.LocationOf(mapping.Get("main")!));
        }

        problems.ThrowIfAny();
        CheckRuntime(file, mapping, runtime);
        return new PolicyPack { Path = directory, Directory = directory, Runtime = runtime, Version = version, Main = main };
    }

    private static void CheckRuntime(YamlFile file, YamlMappingNode mapping, ProgramRuntime runtime)
    {
        if (runtime != None && !PolicyPackLauncher.Runtimes.Contains(runtime.Name))
        {
            throw new HostFailureException(
                FailureKind.Input,
                $"runtime: policy packs of '{runtime.Name}' cannot be run here, only those of "
                    + $"{string.Join(" and ", PolicyPackLauncher.Runtimes)}, and executables, which --policy-pack names by their file",
                file.LocationOf(mapping.Get("runtime")!));
        }
    }
}
