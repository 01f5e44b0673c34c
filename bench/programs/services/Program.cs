using System.Globalization;
using Lucid.Bench.Services;
using Pulumi;

// As many services as COUNT says, ten in each plane: the same objects that the peers of the benchmark write.
var count = int.Parse(Environment.GetEnvironmentVariable("COUNT") ?? "1000", CultureInfo.InvariantCulture);
return await Deployment.RunAsync(() =>
{
    Plane? plane = null;
    for (var index = 0; index < count; index++)
    {
        plane = index % 10 == 0 ? new Plane(string.Create(CultureInfo.InvariantCulture, $"plane-{index / 10:D4}")) : plane!;
        var name = string.Create(CultureInfo.InvariantCulture, $"s{index:D5}-web");
        _ = new Service(name, plane, string.Create(CultureInfo.InvariantCulture, $"registry.lucid.example/{name}:1.0.{index}"));
    }
});
