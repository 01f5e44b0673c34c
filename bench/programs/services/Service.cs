using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Apps = Pulumi.Kubernetes.Apps.V1;

namespace Lucid.Bench.Services;

/// <summary>A hardened service of seven objects, written against the provider's package alone.</summary>
internal sealed class Service : ComponentResource
{
    private const int Port = 8080;

    private const string Settings =
        "server:\n  port: 8080\n  gracefulShutdown: true\nlogging:\n  format: json\n  dir: /app/logs\n";

    private readonly string _name;
    private readonly string _plane;
    private readonly CustomResourceOptions _options;

    public Service(string name, Plane plane, string image)
        : base("bench:index:Service", name, new ComponentResourceOptions { Parent = plane })
    {
        (_name, _plane) = (name, plane.PlaneName);
        _options = new CustomResourceOptions { Parent = this };
        _ = new ServiceAccount(name, new ServiceAccountArgs { Metadata = Metadata(name), AutomountServiceAccountToken = false }, _options);
        _ = new Apps.Deployment(name, Workload.Of(name, Metadata(name), Labels(), image), _options);
        DeclareService();
        DeclarePolicies();
        _ = new PodDisruptionBudget(name, new PodDisruptionBudgetArgs
        {
            Metadata = Metadata(name),
            Spec = new PodDisruptionBudgetSpecArgs { MinAvailable = 1, Selector = Selector() },
        }, _options);
        _ = new ConfigMap($"{name}-config", new ConfigMapArgs
        {
            Metadata = Metadata($"{name}-config"),
            Data = { ["LOG_LEVEL"] = "info", ["SERVICE_NAME"] = name, ["application.yaml"] = Settings },
        }, _options);
        RegisterOutputs();
    }

    private void DeclareService() => _ = new Pulumi.Kubernetes.Core.V1.Service(_name, new ServiceArgs
    {
        Metadata = Metadata(_name),
        Spec = new ServiceSpecArgs
        {
            Type = "ClusterIP",
            Selector = { ["app"] = _name },
            Ports = { new ServicePortArgs { Name = "http", Port = Port, TargetPort = Port, Protocol = "TCP" } },
        },
    }, _options);

    private void DeclarePolicies()
    {
        _ = new NetworkPolicy($"{_name}-ingress", new NetworkPolicyArgs
        {
            Metadata = Metadata($"{_name}-ingress"),
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = Selector(),
                PolicyTypes = { "Ingress" },
                Ingress =
                {
                    new NetworkPolicyIngressRuleArgs
                    {
                        From = { Namespace("lucid-gateway"), Namespace("lucid-monitoring") },
                        Ports = { PolicyPort("TCP", Port) },
                    },
                },
            },
        }, _options);
        _ = new NetworkPolicy($"{_name}-egress", new NetworkPolicyArgs
        {
            Metadata = Metadata($"{_name}-egress"),
            Spec = new NetworkPolicySpecArgs
            {
                PodSelector = Selector(),
                PolicyTypes = { "Egress" },
                Egress =
                {
                    new NetworkPolicyEgressRuleArgs
                    {
                        To =
                        {
                            Namespace("kube-system"),
                            new NetworkPolicyPeerArgs { IpBlock = new IPBlockArgs { Cidr = "10.0.0.0/8", Except = { "10.0.0.0/24" } } },
                        },
                        Ports = { PolicyPort("UDP", 53), PolicyPort("TCP", 53), PolicyPort("TCP", Port) },
                    },
                },
            },
        }, _options);
    }

    private InputMap<string> Labels() => new()
    {
        ["app"] = _name,
        ["com.lucid.plane"] = _plane,
        ["com.lucid.service"] = _name,
        ["com.lucid.distroless"] = "true",
    };

    private ObjectMetaArgs Metadata(string name) => new() { Name = name, Namespace = _plane, Labels = Labels() };

    private LabelSelectorArgs Selector() => new() { MatchLabels = { ["app"] = _name } };

    private static NetworkPolicyPeerArgs Namespace(string name) => new()
    {
        NamespaceSelector = new LabelSelectorArgs { MatchLabels = { ["kubernetes.io/metadata.name"] = name } },
    };

    private static NetworkPolicyPortArgs PolicyPort(string protocol, int port) => new() { Protocol = protocol, Port = port };
}
