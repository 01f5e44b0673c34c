using Lucid.Components.Flows;
using Lucid.Components.Planes;
using Lucid.Components.Services;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Lucid.Testing.Tests;

internal static class Programs
{
    public const string Image = "ghcr.io/acme/web@sha256:5b0bcabd1ed22e9fb1310cf6c2dec7cdef19f0ad69efa1f392e94a4333501270";
    public const string DeploymentType = "kubernetes:apps/v1:Deployment";
    public const string ConfigMapType = "kubernetes:core/v1:ConfigMap";
    public const string PodType = "kubernetes:core/v1:Pod";

    /// <summary>A shop and its payments on two planes; the shop connects to the payments.</summary>
    public static void Shop()
    {
        var web = Service("web", new SecureNetworkPlane("shop", new()));
        web.ConnectsTo(Service("payments", new SecureNetworkPlane("wallet", new())), "http");
        web.ConnectsTo(new ExternalWorkload("mongodb", "lucid-data", new() { ["app"] = "mongodb" }, new FlowPortArgs("mongodb", 27017)));
    }

    public static DistrolessService Service(string name, SecureNetworkPlane plane, Input<string>? image = null) => new(name, new()
    {
        Plane = plane,
        Image = image ?? Image,
        Runtime = "nodejs",
        Ports = [new("http", 8080)],
    });

    /// <summary>A config map with these data.</summary>
    public static ConfigMap Data(string name, InputMap<string> data, CustomResourceOptions? options = null)
        => new(name, new ConfigMapArgs { Data = data }, options);

    /// <summary>A pod that says nothing of security.</summary>
    public static void BarePod() => Pod("bare", new PodSpecArgs { Containers = new ContainerArgs { Name = "app", Image = "busybox" } });

    public static Pod Pod(string name, PodSpecArgs spec) => new(name, new PodArgs
    {
        Metadata = new ObjectMetaArgs { Name = name, Namespace = "shop" },
        Spec = spec,
    });
}
