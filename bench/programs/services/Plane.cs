using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Lucid.Bench.Services;

/// <summary>A namespace that lets nothing in and nothing out.</summary>
internal sealed class Plane : ComponentResource
{
    public Plane(string name)
        : base("bench:index:Plane", name, options: null)
    {
        PlaneName = name;
        var options = new CustomResourceOptions { Parent = this };
        _ = new Namespace(name, new NamespaceArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = name,
                Labels =
                {
                    ["com.lucid.plane"] = name,
                    ["pod-security.kubernetes.io/enforce"] = "restricted",
                    ["pod-security.kubernetes.io/enforce-version"] = "latest",
                    ["pod-security.kubernetes.io/audit"] = "restricted",
                    ["pod-security.kubernetes.io/warn"] = "restricted",
                },
            },
        }, options);
        _ = new NetworkPolicy($"{name}-default-deny", new NetworkPolicyArgs
        {
            Metadata = new ObjectMetaArgs { Name = "default-deny", Namespace = name },
            Spec = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Ingress", "Egress" } },
        }, options);
        RegisterOutputs();
    }

    public string PlaneName { get; }
}
