using System.Diagnostics;

namespace Lucid.EndToEnd.Tests;

/// <summary>The command line as a process of its own, for what only a process has: signals, memory, pipes that are closed.</summary>
internal sealed class LucidProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private LucidProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    private static string Command { get; } = Path.Combine(AppContext.BaseDirectory, "lucid.dll");

    /// <summary>Starts it as a terminal would: what a shell starts in the background is deaf to interruptions, and hands that on.</summary>
    public static LucidProcess Start(params string[] arguments) => OperatingSystem.IsLinux()
        ? Start("env", ["--default-signal=INT", "dotnet", Command, .. arguments])
        : Start("dotnet", [Command, .. arguments]);

    /// <summary>Runs it to its end in an environment that has, beside what it has anyhow, some variables.</summary>
    public static async Task<LucidResult> RunAsync(
        IEnumerable<(string Name, string Value)> environment, string folder, params string[] arguments)
    {
        using var process = Start("dotnet", [Command, .. arguments], environment, folder);
        return await process.EndAsync();
    }

    /// <summary>
    /// Runs it to its end on a machine that is set to a language and a time zone. It is told to heed the language; as it is built it does not.
    /// </summary>
    public static async Task<LucidResult> RunInAsync(
        Locale locale, IEnumerable<(string Name, string Value)> environment, string folder, params string[] arguments)
    {
        var configuration = Path.Combine(AppContext.BaseDirectory, "lucid.cultures.runtimeconfig.json");
        var lines = await File.ReadAllLinesAsync(Path.ChangeExtension(Command, ".runtimeconfig.json"));
        await File.WriteAllLinesAsync(
            configuration, lines.Where(line => !line.Contains("System.Globalization.", StringComparison.Ordinal)));
        var dependencies = Path.ChangeExtension(Command, ".deps.json");
        using var process = Start(
            "dotnet", ["exec", "--runtimeconfig", configuration, "--depsfile", dependencies, Command, .. arguments],
            [.. locale.Variables, .. environment], folder);
        return await process.EndAsync();
    }

    /// <summary>Runs a line of a shell to its end, in which <c>"$@"</c> stands for the command line.</summary>
    public static async Task<LucidResult> InShellAsync(string line, params string[] arguments)
    {
        using var shell = Start("/bin/sh", ["-c", line, "sh", "dotnet", Command, .. arguments]);
        return await shell.EndAsync();
    }

    /// <summary>Its number.</summary>
    public int Id => _process.Id;

    /// <summary>The most memory that it has used, in MiB; while it runs.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.PeakWorkingSet64 / (1024 * 1024);
        }
    }

    /// <summary>Sends it a signal, such as KILL.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Whether it still runs.</summary>
    public bool Runs => !_process.HasExited;

    /// <summary>Waits for its end.</summary>
    public async Task<LucidResult> EndAsync()
    {
        await _process.WaitForExitAsync();
        return new LucidResult(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static LucidProcess Start(
        string fileName, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)>? environment = null, string folder = "")
    {
        var start = new ProcessStartInfo(fileName, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        return new LucidProcess(Process.Start(start)!);
    }
}
