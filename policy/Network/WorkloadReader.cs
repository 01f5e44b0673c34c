using Lucid.Policy.Documents;
using Lucid.Policy.Pods;

namespace Lucid.Policy.Network;

/// <summary>Reads of a pod what policies see of it.</summary>
internal static class WorkloadReader
{
    public static Workload Read(Pod pod, string defaultNamespace) => new()
    {
        Kind = pod.Owner.Kind,
        Namespace = pod.Owner.Namespace ?? defaultNamespace,

        // Without a name there is still a place, which nothing else has.
        Name = pod.Owner.Name ?? pod.Locate(pod.Owner.Root.Position).ToString(),
        Labels = pod.Labels,
        IsOnHostNetwork = pod.Spec.Boolean("hostNetwork") == true,
        Ports =
        [
            .. from container in pod.Containers
               where container.Kind == ContainerKind.Ordinary
                   || (container.Kind == ContainerKind.Init && container.Root.Text("restartPolicy") == "Always")
               from port in container.Root.Objects("ports")
               where port.Text("name") is not null && port.Integer("containerPort") is >= 1 and <= PortRange.Highest
               let protocol = Protocol(port)
               where protocol is not null
               select new NamedPort(port.Text("name")!, protocol.Value, (int)port.Integer("containerPort")!.Value),
        ],
    };

    /// <summary>
    /// The protocol under the key <c>protocol</c>, TCP where there is none; null for others, which Kubernetes does not have.
    /// </summary>
    public static NetworkProtocol? Protocol(DocumentObject port)
        => port.Value("protocol") is null ? NetworkProtocol.Tcp : port.Text("protocol") switch
    {
        "TCP" => NetworkProtocol.Tcp,
        "UDP" => NetworkProtocol.Udp,
        "SCTP" => NetworkProtocol.Sctp,
        _ => null,
    };
}
