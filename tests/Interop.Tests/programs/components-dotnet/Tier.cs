using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Apps = Pulumi.Kubernetes.Apps.V1;

namespace Lucid.Interop.Shop;

/// <summary>A deployment and the service before it.</summary>
internal sealed class Tier : ComponentResource
{
    public Tier(string name, TierArgs args, ComponentResourceOptions options)
        : base("shop:index:Tier", name, options)
    {
        var labels = new InputMap<string> { ["app"] = name };
        var deployment = new Apps.Deployment(name, new DeploymentArgs
        {
            Metadata = new ObjectMetaArgs { Name = name, Namespace = args.Namespace, Labels = labels },
            Spec = new DeploymentSpecArgs
            {
                Replicas = args.Replicas,
                Selector = new LabelSelectorArgs { MatchLabels = labels },
                Template = new PodTemplateSpecArgs
                {
                    Metadata = new ObjectMetaArgs { Labels = labels },
                    Spec = new PodSpecArgs { AutomountServiceAccountToken = false, Containers = { Container(args) } },
                },
            },
        }, new() { Parent = this, IgnoreChanges = { "spec.replicas" }, CustomTimeouts = new() { Create = TimeSpan.FromMinutes(10) } });
        _ = new Service(name, new ServiceArgs
        {
            // Known only after a deployment.
            Metadata = new ObjectMetaArgs { Name = name, Namespace = args.Namespace, Annotations = { ["workload"] = deployment.Id } },
            Spec = new ServiceSpecArgs
            {
                Selector = labels,
                Ports = { new ServicePortArgs { Name = "main", Port = 80, TargetPort = args.Port } },
            },
        }, new() { Parent = this, DependsOn = { deployment }, DeleteBeforeReplace = true });

        Address = Output.Format($"{deployment.Metadata.Apply(metadata => metadata.Name)}.{args.Namespace}.svc:80");
        Workload = deployment.Id;
        RegisterOutputs(new Dictionary<string, object?> { ["address"] = Address });
    }

    public Output<string> Address { get; }

    public Output<string> Workload { get; }

    private static ContainerArgs Container(TierArgs args) => new()
    {
        Name = "main",
        Image = args.Image,
        EnvFrom = { new EnvFromSourceArgs { ConfigMapRef = new ConfigMapEnvSourceArgs { Name = args.Settings } } },
        Ports = { new ContainerPortArgs { ContainerPortValue = args.Port } },
        Resources = new ResourceRequirementsArgs { Limits = { ["cpu"] = "500m", ["memory"] = "64Mi" } },
        SecurityContext = new SecurityContextArgs
        {
            ReadOnlyRootFilesystem = true,
            RunAsNonRoot = true,
            Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
        },
    };
}
