using System.Diagnostics;

namespace Lucid.Bench;

/// <summary>Times a command from its start to its end, with everything that it starts.</summary>
internal static class WholeCommand
{
    /// <exception cref="InvalidOperationException">The command fails: a figure of a failure means nothing.</exception>
    public static async Task<Measurement> MeasureAsync(
        string name, double? budget, int runs, string directory, string fileName, params string[] arguments)
    {
        // The first run fills caches and builds what is stale.
        await RunAsync(directory, fileName, arguments);
        var seconds = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            seconds.Add(await RunAsync(directory, fileName, arguments));
        }

        return new Measurement(name, budget, [.. seconds.Order()]);
    }

    private static async Task<double> RunAsync(string directory, string fileName, string[] arguments)
    {
        var start = new ProcessStartInfo(fileName, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var elapsed = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? elapsed
            : throw new InvalidOperationException(
                $"{fileName} {string.Join(' ', arguments)} failed with exit code {process.ExitCode}:\n{await error}");
    }
}
