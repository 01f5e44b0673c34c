using System.Reflection;
using Lucid.Bench;

const int Runs = 10;
var root = Metadata("RepositoryRoot");
var lucid = Path.Combine(Metadata("ArtifactsPath"), "bin", "Lucid.Cli", "release", "lucid.dll");
var folder = Directory.CreateTempSubdirectory("lucid-bench-");
try
{
    // The first run of `make preview` builds what is stale, so that lucid.dll is there for the others.
    ImmutableArray<Measurement> measurements =
    [
        await WholeCommand.MeasureAsync("`make preview`, nothing changed", 4.0, Runs, root, "make", "--silent", "preview"),
        await WholeCommand.MeasureAsync(
            "`lucid preview` itself: host and program", 1.5, Runs, root, "dotnet", lucid, "preview", "--stack", "dev"),
        await WholeCommand.MeasureAsync(
            "`lucid render` itself: host and program", null, Runs, root,
            "dotnet", lucid, "render", "--stack", "dev", "--out", folder.FullName),
    ];
    var report = Report.Write(measurements, Runs);
    await File.WriteAllTextAsync(Path.Combine(root, "bench", "RESULTS.md"), report);
    Console.Write(report);
    return measurements.All(measurement => measurement.IsWithinBudget) ? 0 : 1;
}
finally
{
    folder.Delete(recursive: true);
}

static string Metadata(string key) =>
    typeof(WholeCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
