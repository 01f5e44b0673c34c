using System.Reflection;
using Lucid.Bench;

const int Runs = 5;
var root = Metadata("RepositoryRoot");
var lucid = Path.Combine(Metadata("ArtifactsPath"), "bin", "Lucid.Cli", "release", "lucid.dll");
var folder = Directory.CreateTempSubdirectory("lucid-bench-");
try
{
    var measurements = new List<Measurement>();
    foreach (var command in Commands())
    {
        measurements.Add(await command.MeasureAsync(Runs));
        Console.WriteLine($"{measurements[^1].Name}: {measurements[^1].Median:0.00} s");
    }

    var report = Report.Write(measurements, Runs, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime));
    await File.WriteAllTextAsync(Path.Combine(root, "bench", "RESULTS.md"), report);
    Console.Write(report);
    return measurements.All(measurement => measurement.IsWithinLimit) ? 0 : 1;
}
finally
{
    folder.Delete(recursive: true);
}

// The first run of `make preview` builds what is stale, so that lucid.dll is there for the others.
IEnumerable<WholeCommand> Commands() =>
[
    new("`make preview`, nothing changed", root, "make", "--silent", "preview") { Limit = 4.0 },
    new("`lucid preview` itself: host and program", root, "dotnet", lucid, "preview", "--stack", "dev") { Limit = 1.5 },
    new("`lucid render` itself: host and program", root, "dotnet", lucid, "render", "--stack", "dev", "--out", Output("dev")),
    .. new[] { 500, 5_000, 20_000 }.Select(Preview),
    .. new[] { 100, 1_000 }.Select(Render),
    Components(1_000),
    .. Peers.Beside(root, 1_000, Output("peer")),
];

// Five thousand in two seconds, beside half a second that two processes take to start.
WholeCommand Preview(int count) => new(
    $"preview of {count} trivial resources", Path.Combine(root, "bench", "programs", "resources"),
    "dotnet", lucid, "preview", "--format", "json", "--output", Output("preview.json"))
{
    Count = count,
    Limit = count == 5_000 ? 2.5 : null,
};

WholeCommand Render(int count) => new(
    $"render of {count} services to YAML", Path.Combine(root, "bench", "programs", "services"),
    "dotnet", lucid, "render", "--out", Output($"services-{count}"))
{
    Count = count,
};

WholeCommand Components(int count) => new(
    $"render of {count} DistrolessServices, each with a flow", Path.Combine(root, "bench", "programs", "distroless"),
    "dotnet", lucid, "render", "--out", Output($"distroless-{count}"))
{
    Count = count,
};

string Output(string name) => Path.Combine(folder.FullName, name);

static string Metadata(string key) =>
    typeof(WholeCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
