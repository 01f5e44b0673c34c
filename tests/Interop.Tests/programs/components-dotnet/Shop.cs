using System.Globalization;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Lucid.Interop.Shop;

/// <summary>A shop: its settings, and two tiers of which the second waits for the first.</summary>
internal sealed class Shop : ComponentResource
{
    /// <summary>Before there was a component, the settings stood by themselves.</summary>
    private const string FormerUrn = "urn:pulumi:dev::shop::kubernetes:core/v1:ConfigMap::settings";

    public Shop(string name, ShopArgs args, ComponentResourceOptions options)
        : base("shop:index:Shop", name, options)
    {
        var settings = new ConfigMap($"{name}-settings", new ConfigMapArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = $"{name}-settings",
                Namespace = args.Namespace,
                Labels = { ["app.kubernetes.io/part-of"] = name },
            },
            Data =
            {
                ["region"] = args.Region,
                ["search"] = args.Features.Search ? "true" : "false",
                ["limits"] = string.Join(',', args.Features.Limits.Select(limit => limit.ToString(CultureInfo.InvariantCulture))),
                ["text"] = "line one\nline two: \"quoted\"\n",
            },
        }, new() { Parent = this, Aliases = { new Alias { Name = $"{name}-config" }, new Alias { Urn = FormerUrn } } });

        var settingsName = settings.Metadata.Apply(metadata => metadata.Name);
        var store = new Tier(
            $"{name}-store",
            new() { Namespace = args.Namespace, Settings = settingsName, Replicas = 1, Image = "ghcr.io/acme/store:7", Port = 6379 },
            new() { Parent = this });
        var web = new Tier(
            $"{name}-web",
            new()
            {
                Namespace = args.Namespace,
                Settings = settingsName,
                Replicas = args.Replicas,
                Image = "ghcr.io/acme/web:3",
                Port = 8080,
            },
            new() { Parent = this, DependsOn = { store } });

        Address = web.Address;
        Workload = web.Workload;
        RegisterOutputs(new Dictionary<string, object?> { ["address"] = Address, ["workload"] = Workload });
    }

    public Output<string> Address { get; }

    public Output<string> Workload { get; }
}
