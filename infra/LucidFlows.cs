using Lucid.Components.Flows;
using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Infra.Settings;

namespace Lucid.Infra;

/// <summary>
/// Who talks to whom: what the services' own environments name. Where the written rules of the planes contradict each other, the choice
/// stands here with its reason.
/// </summary>
internal sealed class LucidFlows(LucidSettings settings)
{
    private readonly ExternalWorkload _mongodb = Server(WorkloadNames.MongoDb, "mongodb", settings);
    private readonly ExternalWorkload _redis = Server(WorkloadNames.Redis, "redis", settings);

    /// <summary>Lets through what the services need, and nothing else.</summary>
    public void Declare(
        SecureNetworkPlane blockchain, DistrolessService core, DistrolessService gateway, DistrolessService admin, DistrolessService tron)
    {
        DeclareChain(blockchain, core, gateway);
        admin.ConnectsTo(_mongodb);
        admin.ConnectsTo(_redis);
        admin.ConnectsTo(core);
        admin.ConnectsTo(gateway);
        admin.ConnectsTo(NodeManagement(blockchain));
        DeclareWallet(admin, tron);
        DeclareEntrances(core, gateway, admin, tron);
    }

    private void DeclareChain(SecureNetworkPlane blockchain, DistrolessService core, DistrolessService gateway)
    {
        core.ConnectsTo(_mongodb);
        core.ConnectsTo(gateway);

        // The gateway is the system's api-gateway and its session-api in one.
        gateway.ConnectsTo(_mongodb);
        gateway.ConnectsTo(_redis);
        gateway.ConnectsTo(core);
        gateway.ConnectsTo(Server(WorkloadNames.AuthService, "http", settings));
        gateway.ConnectsTo(NodeManagement(blockchain));
        gateway.ConnectsTo(OnPlane(blockchain, "session-anchoring", 8085));
    }

    /// <summary>
    /// The rules of the planes let chain into wallet "for payments only", the gateway's own say "no wallet access", and the payments document
    /// denies every blockchain, session and node service. The last is the strictest and the only one that names this service: only
    /// administrators pay out, and only answers of the payment network come in.
    /// </summary>
    private void DeclareWallet(DistrolessService admin, DistrolessService tron)
    {
        admin.ConnectsTo(tron);
        tron.ConnectsTo(admin);
        tron.ConnectsTo(_mongodb);
        tron.ConnectsTo(_redis);

        // api.trongrid.io has no fixed addresses, and NetworkPolicy knows no names.
        tron.ConnectsTo(ExternalNetwork.Internet("trongrid", new FlowPortArgs("https", 443)));
    }

    private void DeclareEntrances(DistrolessService core, DistrolessService gateway, DistrolessService admin, DistrolessService tron)
    {
        // The written Ingress has a host for payments too; the payments document, as above, does not let it in.
        var ingress = Client(WorkloadNames.IngressController);
        ingress.ConnectsTo(core);
        ingress.ConnectsTo(gateway);
        ingress.ConnectsTo(admin);
        if (settings.MetricsEnabled)
        {
            var prometheus = Client(WorkloadNames.Prometheus);
            DistrolessService[] measured = [core, gateway, admin, tron];
            foreach (var service in measured)
            {
                prometheus.ConnectsTo(service);
            }
        }
    }

    private static ExternalWorkload NodeManagement(SecureNetworkPlane blockchain) => OnPlane(blockchain, "node-management", 8095);

    private static ExternalWorkload OnPlane(SecureNetworkPlane plane, string name, int port) =>
        plane.Workload(name, new() { ["app.kubernetes.io/name"] = name }, new FlowPortArgs("http", port));

    private static ExternalWorkload Server(string name, string port, LucidSettings settings) =>
        Workload(name, settings, new FlowPortArgs(port, settings.Workloads[name].Port!.Value));

    private ExternalWorkload Client(string name) => Workload(name, settings);

    private static ExternalWorkload Workload(string name, LucidSettings settings, params FlowPortArgs[] ports)
    {
        var workload = settings.Workloads[name];
        return new(name, workload.Namespace, workload.Labels.ToDictionary(), ports);
    }
}
