using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Lucid.Bench;

/// <summary>Measurements as a page.</summary>
internal static class Report
{
    public static string Write(IEnumerable<Measurement> measurements, int runs)
    {
        var text = new StringBuilder("# Benchmarks\n\nWritten by `make bench`. Wall time of whole commands, in seconds; ")
            .Append("each ran once before, unmeasured.\n\n")
            .Append(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, ")
            .Append(CultureInfo.InvariantCulture, $"{runs} runs each.\n\n");
        text.Append("| command | fastest | median | slowest | budget |\n|---|--:|--:|--:|--:|\n");
        foreach (var measurement in measurements)
        {
            var budget = measurement.Budget is { } seconds
                ? seconds.ToString("0.0", CultureInfo.InvariantCulture) + (measurement.IsWithinBudget ? "" : " (over)")
                : "";
            text.Append(CultureInfo.InvariantCulture, $"| {measurement.Name} | {measurement.Seconds[0]:0.00} ")
                .Append(CultureInfo.InvariantCulture, $"| {measurement.Median:0.00} | {measurement.Seconds[^1]:0.00} | {budget} |\n");
        }

        return text.ToString();
    }
}
