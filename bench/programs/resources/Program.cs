using System.Globalization;
using Lucid.Bench.Resources;
using Pulumi;

// As many trivial resources as COUNT says, all at once: what is measured is registering, not what is registered.
var count = int.Parse(Environment.GetEnvironmentVariable("COUNT") ?? "5000", CultureInfo.InvariantCulture);
return await Deployment.RunAsync(() =>
{
    for (var index = 0; index < count; index++)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"r{index:D6}");
        _ = new Trivial(name, new TrivialArgs { Value = name });
    }
});
