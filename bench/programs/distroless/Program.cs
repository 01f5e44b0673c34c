using System.Globalization;
using Lucid.Components.Planes;
using Lucid.Components.Services;
using Pulumi;

// As many services as COUNT says, ten on each plane, each connecting to the one before it: the components as their users have them.
var count = int.Parse(Environment.GetEnvironmentVariable("COUNT") ?? "1000", CultureInfo.InvariantCulture);
const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
return await Deployment.RunAsync(() =>
{
    SecureNetworkPlane? plane = null;
    DistrolessService? before = null;
    for (var index = 0; index < count; index++)
    {
        plane = index % 10 == 0
            ? new SecureNetworkPlane(string.Create(CultureInfo.InvariantCulture, $"plane-{index / 10:D4}"), new() { Cluster = new() { NetworkPlugin = "calico" } })
            : plane!;
        var name = string.Create(CultureInfo.InvariantCulture, $"s{index:D5}-web");
        var service = new DistrolessService(name, new()
        {
            Plane = plane,
            Image = $"registry.lucid.example/{name}@{Digest}",
            Runtime = "static",
            Ports = [new("http", 8080)],
        });
        if (before is not null)
        {
            service.ConnectsTo(before);
        }

        before = service;
    }
});
