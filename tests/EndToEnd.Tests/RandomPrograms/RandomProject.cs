using System.Collections.Concurrent;
using Lucid.Host.Engine;
using Lucid.Host.Runs;
using Lucid.Host.Secrets;
using Lucid.Host.Tests.Secrets;
using Lucid.RandomPrograms;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>A project in a folder of its own whose program does what a description says. Every run of it is done once.</summary>
internal sealed class RandomProject : IDisposable
{
    public const string Passphrase = "correct horse battery staple";

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, Task<LucidResult>> _results = new(StringComparer.Ordinal);
    private readonly Lazy<Task<StackRun>> _preview;

    /// <param name="program">What the program does.</param>
    /// <param name="fails">Whether it fails where the description says.</param>
    public RandomProject(ProgramDescription program, bool fails = false)
    {
        Program = program;
        if (!Locale.IsHeard)
        {
            Environment.SetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
        }

        WriteTo(_folder.Path, fails ? program : program with { Failure = null });
        _preview = new(() => RunAsync(EngineMode.Preview));
    }

    /// <summary>The command line of a preview for programs.</summary>
    public static string[] Json => ["preview", "--format", "json"];

    /// <summary>The command line of a preview for people.</summary>
    public static string[] Text => ["preview", "--details"];

    public ProgramDescription Program { get; }

    public string Directory => _folder.Path;

    /// <summary>What a calm preview of it declares.</summary>
    public Task<StackRun> PreviewedAsync() => _preview.Value;

    /// <summary>The command line of a render to a folder of the project's.</summary>
    public string[] Render(string folder) => ["render", "--out", FileIn(folder)];

    public string FileIn(string name) => _folder[name];

    /// <summary>The result of a command line, in this process.</summary>
    public Task<LucidResult> CalmAsync(params string[] arguments) => _results.GetOrAdd(
        string.Join(' ', arguments), _ => Lucid.RunAsync([("PULUMI_CONFIG_PASSPHRASE", Passphrase)], [.. arguments, "--cwd", Directory]));

    /// <summary>The result of a command line, in a process of its own where everything happens in another order.</summary>
    public Task<LucidResult> DisturbedAsync(Disturbance disturbance, params string[] arguments) => _results.GetOrAdd(
        string.Join(' ', arguments.Prepend(disturbance.Name)),
        _ => LucidProcess.RunAsync([.. disturbance.Variables, ("PULUMI_CONFIG_PASSPHRASE", Passphrase)], Directory, arguments));

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes the files of the project to a folder.</summary>
    public static void WriteTo(string folder, ProgramDescription program)
    {
        var encrypter = Encrypter.For(Passphrase);
        var secrets = string.Concat(
            program.Secrets.Select(secret => $"  random:{secret.Key}:\n    secure: {encrypter.Encrypt(secret.Value)}\n"));
        var main = Repository.Path("tests/EndToEnd.Tests/fixtures/random");
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), $"name: random\nruntime: dotnet\nmain: {main}\n");
        File.WriteAllText(
            Path.Combine(folder, "Pulumi.dev.yaml"),
            secrets.Length == 0 ? "config: {}\n" : $"encryptionsalt: {encrypter.Salt}\nconfig:\n{secrets}");
        File.WriteAllText(Path.Combine(folder, ProgramDescription.FileName), program.ToString());
    }

    private Task<StackRun> RunAsync(EngineMode mode) => new StackRunner(new SecretTexts(), TextWriter.Null).RunAsync(
        new RunRequest
        {
            Directory = Directory,
            Mode = mode,
            Environment = ImmutableDictionary<string, string>.Empty.Add("PULUMI_CONFIG_PASSPHRASE", Passphrase),
        },
        CancellationToken.None);
}
