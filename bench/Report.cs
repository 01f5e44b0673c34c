using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Lucid.Bench;

/// <summary>Measurements as a page.</summary>
internal static class Report
{
    public static string Write(IEnumerable<Measurement> measurements, int runs, DateOnly date)
    {
        var text = new StringBuilder("# Benchmarks\n\nWritten by `make bench`. Wall time of whole commands, in seconds, and the most memory ")
            .Append("that they and all that they started had at once;\neach ran once before, unmeasured. A peer does the same work beside ours: ")
            .Append("its ratio says more than any time.\n\n")
            .Append(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}, {Environment.ProcessorCount} cores, ")
            .Append(CultureInfo.InvariantCulture, $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {runs} runs each.\n\n");
        text.Append("| command | fastest | median | slowest | limit | MiB |\n|---|--:|--:|--:|--:|--:|\n");
        foreach (var measurement in measurements)
        {
            var limit = measurement.Limit is { } seconds
                ? seconds.ToString("0.0", CultureInfo.InvariantCulture) + (measurement.IsWithinLimit ? "" : " (over)")
                : "";
            text.Append(CultureInfo.InvariantCulture, $"| {measurement.Name} | {measurement.Runs[0].Seconds:0.00} ")
                .Append(CultureInfo.InvariantCulture, $"| {measurement.Median:0.00} | {measurement.Runs[^1].Seconds:0.00} | {limit} ")
                .Append(CultureInfo.InvariantCulture, $"| {measurement.PeakMebibytes:0} |\n");
        }

        return text.ToString();
    }
}
