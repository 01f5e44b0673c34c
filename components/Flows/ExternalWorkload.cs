using Lucid.Components.Planes;
using Lucid.Components.Services;
using Pulumi;

namespace Lucid.Components.Flows;

/// <summary>
/// Pods of the cluster that the program does not deploy, but that its services talk to: a database, an ingress controller, Prometheus. It
/// makes nothing; only the services' own half of a flow is written, since the other namespace is somebody else's. What others deploy into the
/// namespace of a plane is named by <see cref="SecureNetworkPlane.Workload"/>.
/// </summary>
public sealed class ExternalWorkload
{
    /// <summary>Names a workload.</summary>
    /// <param name="name">Its name, in policies and graphs.</param>
    /// <param name="namespace">The namespace of its pods.</param>
    /// <param name="podLabels">The labels of its pods.</param>
    /// <param name="ports">The ports that it listens on; none for what only connects.</param>
    public ExternalWorkload(string name, string @namespace, Dictionary<string, string> podLabels, params FlowPortArgs[] ports) =>
        Endpoint = new FlowEndpointArgs
        {
            Kind = "workload",
            Name = name,
            Namespace = @namespace,
            PodLabels = podLabels,
            Ports = [.. ports],
        };

    internal ExternalWorkload(string name, PlaneReferenceArgs plane, Dictionary<string, string> podLabels, FlowPortArgs[] ports) =>
        Endpoint = new FlowEndpointArgs
        {
            Component = plane.Component,
            Kind = "workload",
            Name = name,
            Plane = plane.Name,
            Namespace = plane.Namespace,
            PodLabels = podLabels,
            Ports = [.. ports],
        };

    internal FlowEndpointArgs Endpoint { get; }

    /// <summary>Lets the workload connect to a service: to the named ports, or to all that the service declares.</summary>
    /// <param name="service">The service.</param>
    /// <param name="ports">Names of its ports; none means all.</param>
    /// <returns>The flow.</returns>
    /// <exception cref="RunException">Something is wrong; the message lists every mistake and what to write instead.</exception>
    public NetworkFlow ConnectsTo(DistrolessService service, params string[] ports) => NetworkFlow.Between(Endpoint, service, ports);
}
