using Lucid.Host.Engine;
using Lucid.Host.Graph;
using Lucid.Host.Runs;
using Lucid.Host.Secrets;

namespace Lucid.EndToEnd.Tests.Stacks;

/// <summary>The program of this repository against the state of its own deployment, also elsewhere, on machines that are set otherwise.</summary>
public sealed class UnchangedTests
{
    [Theory]
    [InlineData("dev", "tr_TR", "Pacific/Kiritimati")]
    [InlineData("prod", "de_DE", "America/St_Johns")]
    public async Task Nothing_changes_here(string stack, string language, string timeZone)
    {
        using var folder = new TemporaryFolder();
        var resources = await WriteStateAsync(stack, folder["state.json"]);

        var result = await LucidProcess.RunInAsync(
            new Locale(language, timeZone), [], folder.Path,
            "preview", "--cwd", Repository.Root, "--stack", stack, "--state", "state.json", "--format", "json");

        UnchangedPreview.AssertJson(resources, result);
    }

    [Theory]
    [InlineData("dev", "ar_SA", "America/St_Johns")]
    [InlineData("prod", "tr_TR", "Pacific/Kiritimati")]
    public async Task Nothing_changes_in_a_copy(string stack, string language, string timeZone)
    {
        using var folder = new TemporaryFolder();
        var copy = Directory.CreateDirectory(folder["Größe & Maß, 日本 ☃"]).FullName;
        CopyTo(copy);
        var resources = await WriteStateAsync(stack, Path.Combine(copy, "state.json"));

        var result = await LucidProcess.RunInAsync(
            new Locale(language, timeZone), [], copy, "preview", "--stack", stack, "--state", "state.json");

        UnchangedPreview.AssertText(resources, $"Preview of stack {stack} of project lucid, against what state.json says is deployed.", result);
    }

    // A deployment gets the ids that a render makes up, and nothing else that the program looks at.
    private static async Task<int> WriteStateAsync(string stack, string path)
    {
        var request = new RunRequest
        {
            Directory = Repository.Root,
            Stack = stack,
            Mode = EngineMode.Render,
            Environment = ImmutableDictionary<string, string>.Empty,
        };
        var run = await new StackRunner(new SecretTexts(), TextWriter.Null).RunAsync(request, CancellationToken.None);
        await File.WriteAllTextAsync(path, new ExportedState(passphrase: null).Of(run.Declared.InTreeOrder));
        return run.Declared.InTreeOrder.Count(resource => resource.Kind != ResourceKind.DefaultProvider);
    }

    // The project's files, and the program as it was built: to build it again takes a minute.
    private static void CopyTo(string folder)
    {
        foreach (var file in Directory.GetFiles(Repository.Root, "Pulumi*.yaml"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var project = Path.Combine(folder, "Pulumi.yaml");
        File.WriteAllText(project, File.ReadAllText(project).Replace(
            "\nruntime: dotnet\n", "\nruntime:\n  name: dotnet\n  options:\n    binary: Lucid.Infra.dll\n", StringComparison.Ordinal));
        var program = Directory.CreateDirectory(Path.Combine(folder, "infra")).FullName;
        foreach (var file in Directory.GetFiles(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Lucid.Infra/release"))))
        {
            File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        }
    }
}
