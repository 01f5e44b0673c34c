using Lucid.Components.Clusters;
using Lucid.Components.Planes;
using Lucid.Components.Quotas;
using Lucid.Components.Scaling;
using Lucid.Components.Services;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Quotas;
using Lucid.Hardening.Scaling;
using Lucid.Hardening.Services;
using Lucid.Infra.Settings;
using Pulumi;

namespace Lucid.Infra;

/// <summary>The system: its planes, and the services on them.</summary>
public static class LucidStack
{
    /// <summary>Declares everything that a stack consists of.</summary>
    /// <param name="settings">What the stack's configuration says.</param>
    /// <returns>The stack's outputs: where each service is reached, which image it runs, and the namespaces of the planes.</returns>
    public static IDictionary<string, object?> Declare(LucidSettings settings)
    {
        WarnOfPlaceholders(settings);
        LucidWaivers.Report(settings);
        var blockchain = Plane(LucidPlanes.Blockchain, settings);
        var ops = Plane(LucidPlanes.Ops, settings);
        var wallet = Plane(LucidPlanes.Wallet, settings);

        // One of the written sources puts the gateway on ops, all others on chain. What it calls most, the chain and the sessions, lives
        // here; on ops nearly every request would cross planes. The payments service is alone on its plane: its document denies it to every
        // blockchain, session and node service.
        var declared = new Dictionary<string, DistrolessServiceArgs>(StringComparer.Ordinal)
        {
            [ServiceNames.BlockchainCore] = Service(ServiceNames.BlockchainCore, blockchain, settings),
            [ServiceNames.SessionsGateway] = Service(ServiceNames.SessionsGateway, blockchain, settings),
            [ServiceNames.AdminUi] = Service(ServiceNames.AdminUi, ops, settings),
            [ServiceNames.TronPayment] = Service(ServiceNames.TronPayment, wallet, settings),
        };
        var options = LucidProfiles.BringBefore(declared, settings);
        var services = declared.ToDictionary(
            service => service.Key, service => new DistrolessService(service.Key, service.Value, options), StringComparer.Ordinal);
        new LucidFlows(settings).Declare(
            blockchain,
            services[ServiceNames.BlockchainCore],
            services[ServiceNames.SessionsGateway],
            services[ServiceNames.AdminUi],
            services[ServiceNames.TronPayment]);

        SecureNetworkPlane[] planes = [blockchain, ops, wallet];
        foreach (var plane in planes)
        {
            plane.AddQuota(Headroom(settings.Headroom[plane.GetResourceName()]));
        }

        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["addresses"] = services.ToDictionary(service => service.Key, service => service.Value.Address),
            ["images"] = services.ToDictionary(service => service.Key, service => service.Value.Image),
            ["namespaces"] = planes.ToDictionary(plane => plane.GetResourceName(), plane => plane.Namespace),
        };
    }

    private static SecureNetworkPlane Plane(string name, LucidSettings settings) => new(name, new()
    {
        PodSecurityVersion = settings.PodSecurityVersion,
        AllowImageTags = settings.AllowImageTags,
        AllowUnenforcedPolicies = settings.AllowUnenforcedPolicies ? true : null,
        Cluster = Cluster(settings.Cluster),
        Admission = settings.Admission == AdmissionReader.Off ? null : settings.Admission,
        Waivers = LucidWaivers.Of(name, settings),
    });

    private static ClusterArgs Cluster(ClusterDeclaration cluster) => new()
    {
        KubernetesVersion = cluster.KubernetesVersion,
        NetworkPlugin = cluster.NetworkPlugin,
        EnforcesNetworkPolicies = cluster.EnforcesNetworkPolicies,
        AppArmor = cluster.AppArmor,
        ProfileDelivery = cluster.ProfileDelivery,
        UserNamespaces = cluster.UserNamespaces,
        NodeLocalDns = cluster.NodeLocalDns,
        ApiServer = [.. cluster.ApiServer],
        ApiServerPort = cluster.ApiServerPort,
    };

    // Every image pattern of the specification exposes 8080, and its variables are those of Node.js services.
    private static DistrolessServiceArgs Service(string name, SecureNetworkPlane plane, LucidSettings settings) => new()
    {
        Plane = plane,
        Image = settings.Services[name].Image,
        Runtime = "nodejs",
        Ports = [new("http", 8080)],
        Environment = Environment(settings),
        Replicas = settings.Services[name].Replicas,
        Autoscaling = Autoscaling(settings.Services[name].Autoscaling),
        Resources = Resources(settings.Services[name].Resources),
    };

    private static List<EnvironmentVariableArgs> Environment(LucidSettings settings) =>
    [
        // Production in every stack: it says how the image was built, and a distroless image holds no development dependencies.
        new("NODE_ENV", "production"),
        new("LOG_LEVEL", settings.LogLevel),
        new("METRICS_ENABLED", settings.MetricsEnabled ? "true" : "false"),
    ];

    private static HeadroomArgs? Headroom(QuotaHeadroom headroom) =>
        headroom.Pods == 0 ? null : new() { Pods = headroom.Pods, Resources = Resources(headroom.Resources) };

    private static AutoscalingArgs? Autoscaling(AutoscalingDeclaration? autoscaling) => autoscaling is null ? null : new()
    {
        MinReplicas = autoscaling.MinReplicas,
        MaxReplicas = autoscaling.MaxReplicas,
        CpuPercent = autoscaling.CpuPercent,
        MemoryPercent = autoscaling.MemoryPercent,
    };

    private static ResourceSizesArgs Resources(ResourceSizes sizes) => new()
    {
        CpuRequest = sizes.CpuRequest,
        CpuLimit = sizes.CpuLimit,
        MemoryRequest = sizes.MemoryRequest,
        MemoryLimit = sizes.MemoryLimit,
        EphemeralStorageRequest = sizes.EphemeralStorageRequest,
        EphemeralStorageLimit = sizes.EphemeralStorageLimit,
    };

    private static void WarnOfPlaceholders(LucidSettings settings)
    {
        var placeholders = settings.Services.Where(service => service.Value.HasPlaceholderDigest).Select(service => service.Key).ToArray();
        if (placeholders.Length > 0)
        {
            Log.Warn($"Pulumi.{settings.Stack}.yaml: the digests of {string.Join(", ", placeholders)} are placeholders, so no cluster can pull "
                + "their images. Build the images and put their digests under lucid:services.");
        }
    }
}
