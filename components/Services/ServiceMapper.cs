using Lucid.Components.Metadata;
using Lucid.Hardening.Services;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Services;

internal static class ServiceMapper
{
    public static ServiceArgs Map(ResolvedService service, Input<string> @namespace) => new()
    {
        Metadata = MetadataMapper.Map(service.Name, @namespace, service.Labels),
        Spec = new ServiceSpecArgs
        {
            Type = "ClusterIP",
            Selector = service.SelectorLabels.ToDictionary(),
            Ports = service.Ports.Select(Map).ToArray(),
        },
    };

    /// <summary>
    /// The Service by which each pod of a stateful service is found. It has no address of its own, and names pods that are not ready too: they
    /// have to find each other before they are.
    /// </summary>
    public static ServiceArgs MapPods(ResolvedService service, Input<string> @namespace) => new()
    {
        Metadata = MetadataMapper.Map(service.PodsName, @namespace, service.Labels),
        Spec = new ServiceSpecArgs
        {
            Type = "ClusterIP",
            ClusterIP = "None",
            PublishNotReadyAddresses = true,
            Selector = service.SelectorLabels.ToDictionary(),
            Ports = service.Ports.Select(Map).ToArray(),
        },
    };

    /// <summary>The target is the port's name, so that a pod's number can change without the Service.</summary>
    private static ServicePortArgs Map(ServicePort port) => new()
    {
        Name = port.Name,
        Port = port.Number,
        TargetPort = port.Name,
        Protocol = "TCP",
    };
}
