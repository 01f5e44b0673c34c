using Lucid.Interop.Shop;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

// The program of ../components, line by line.
return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var cluster = new Pulumi.Kubernetes.Provider("cluster", new() { Context = "trials", EnableServerSideApply = true });
    var shopNamespace = new Namespace(
        "shop",
        new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = "shop" } },
        new() { Provider = cluster, Protect = true });

    var features = config.RequireObject<Features>("features");
    var shop = new Shop(
        "shop",
        new()
        {
            Namespace = shopNamespace.Metadata.Apply(metadata => metadata.Name),
            Region = config.Require("region"),
            Replicas = config.RequireInt32("replicas"),
            Features = features,
        },
        new() { Providers = { cluster }, DependsOn = { shopNamespace } });

    return new Dictionary<string, object?>
    {
        ["address"] = shop.Address,
        ["workload"] = shop.Workload,
        ["region"] = config.Get("region"),
        ["limits"] = new Dictionary<string, object> { ["most"] = features.Limits[1], ["none"] = Array.Empty<string>() },
    };
});
