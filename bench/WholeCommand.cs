using System.Diagnostics;

namespace Lucid.Bench;

/// <summary>A command that is timed from its start to its end, with everything that it starts.</summary>
/// <param name="Name">What it is, in the words of the report.</param>
/// <param name="Directory">The folder that it runs in.</param>
/// <param name="FileName">The executable.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record WholeCommand(string Name, string Directory, string FileName, params ImmutableArray<string> Arguments)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(25);

    /// <summary>The most its median may be, in seconds; null where nothing was promised.</summary>
    public double? Limit { get; init; }

    /// <summary>How many units the command works on, for programs that ask; null where it has none.</summary>
    public int? Count { get; init; }

    /// <summary>Runs the command once unmeasured, which fills caches and builds what is stale, and then as often as asked.</summary>
    /// <exception cref="InvalidOperationException">The command fails: a figure of a failure means nothing.</exception>
    public async Task<Measurement> MeasureAsync(int runs)
    {
        await RunAsync();
        var samples = new List<Sample>();
        for (var run = 0; run < runs; run++)
        {
            samples.Add(await RunAsync());
        }

        return new Measurement(Name, Limit, [.. samples.OrderBy(sample => sample.Seconds)]);
    }

    private async Task<Sample> RunAsync()
    {
        var start = new ProcessStartInfo(FileName, Arguments)
        {
            WorkingDirectory = Directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (Count is { } count)
        {
            start.Environment["COUNT"] = count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        using var ended = new CancellationTokenSource();
        var peak = WatchMemoryAsync(process.Id, ended.Token);
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var elapsed = watch.Elapsed.TotalSeconds;
        await ended.CancelAsync();
        return process.ExitCode == 0
            ? new Sample(elapsed, await peak)
            : throw new InvalidOperationException(
                $"{FileName} {string.Join(' ', Arguments)} failed with exit code {process.ExitCode}:\n{await error}");
    }

    private static async Task<double> WatchMemoryAsync(int process, CancellationToken cancellationToken)
    {
        var peak = 0.0;
        while (!cancellationToken.IsCancellationRequested)
        {
            peak = Math.Max(peak, ProcessTree.ResidentMebibytes(process));
            await Task.Delay(BetweenLooks, CancellationToken.None);
        }

        return peak;
    }
}
