using Lucid.Components.Planes;
using Lucid.Components.Services;
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
        var blockchain = Plane("blockchain", settings);
        var ops = Plane("ops", settings);
        var wallet = Plane("wallet", settings);

        // Every image pattern of the specification exposes 8080, and its variables are those of Node.js services.
        var core = new DistrolessService(ServiceNames.BlockchainCore, new()
        {
            Plane = blockchain,
            Image = settings.Services[ServiceNames.BlockchainCore].Image,
            Runtime = "nodejs",
            Ports = [new("http", 8080)],
            Environment = Environment(settings),
            Replicas = settings.Services[ServiceNames.BlockchainCore].Replicas,
            Resources = Resources(settings, ServiceNames.BlockchainCore),
        });

        // One of the written sources puts the gateway on ops, all others on chain. What it calls most, the chain and the sessions, lives here;
        // on ops nearly every request would cross planes.
        var gateway = new DistrolessService(ServiceNames.SessionsGateway, new()
        {
            Plane = blockchain,
            Image = settings.Services[ServiceNames.SessionsGateway].Image,
            Runtime = "nodejs",
            Ports = [new("http", 8080)],
            Environment = Environment(settings),
            Replicas = settings.Services[ServiceNames.SessionsGateway].Replicas,
            Resources = Resources(settings, ServiceNames.SessionsGateway),
        });

        var admin = new DistrolessService(ServiceNames.AdminUi, new()
        {
            Plane = ops,
            Image = settings.Services[ServiceNames.AdminUi].Image,
            Runtime = "nodejs",
            Ports = [new("http", 8080)],
            Environment = Environment(settings),
            Replicas = settings.Services[ServiceNames.AdminUi].Replicas,
            Resources = Resources(settings, ServiceNames.AdminUi),
        });

        // Alone on its plane: the payments document denies it to every blockchain, session and node service.
        var payment = new DistrolessService(ServiceNames.TronPayment, new()
        {
            Plane = wallet,
            Image = settings.Services[ServiceNames.TronPayment].Image,
            Runtime = "nodejs",
            Ports = [new("http", 8080)],
            Environment = Environment(settings),
            Replicas = settings.Services[ServiceNames.TronPayment].Replicas,
            Resources = Resources(settings, ServiceNames.TronPayment),
        });

        DistrolessService[] services = [core, gateway, admin, payment];
        SecureNetworkPlane[] planes = [blockchain, ops, wallet];
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["addresses"] = services.ToDictionary(service => service.GetResourceName(), service => service.Address),
            ["images"] = services.ToDictionary(service => service.GetResourceName(), service => service.Image),
            ["namespaces"] = planes.ToDictionary(plane => plane.GetResourceName(), plane => plane.Namespace),
        };
    }

    private static SecureNetworkPlane Plane(string name, LucidSettings settings) => new(name, new()
    {
        PodSecurityVersion = settings.PodSecurityVersion,
        AllowImageTags = settings.AllowImageTags,
    });

    private static List<EnvironmentVariableArgs> Environment(LucidSettings settings) =>
    [
        // Production in every stack: it says how the image was built, and a distroless image holds no development dependencies.
        new("NODE_ENV", "production"),
        new("LOG_LEVEL", settings.LogLevel),
        new("METRICS_ENABLED", settings.MetricsEnabled ? "true" : "false"),
    ];

    private static ResourceSizesArgs Resources(LucidSettings settings, string service)
    {
        var sizes = settings.Services[service].Resources;
        return new()
        {
            CpuRequest = sizes.CpuRequest,
            CpuLimit = sizes.CpuLimit,
            MemoryRequest = sizes.MemoryRequest,
            MemoryLimit = sizes.MemoryLimit,
        };
    }

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
