using System.Collections.Immutable;
using Lucid.Hardening.Network.Flows;

namespace Lucid.Hardening.Tests.Network;

/// <summary>Flows for tests.</summary>
internal static class Flows
{
    public static readonly FlowEndpoint Core = Service("core", "blockchain", ("http", 8080), ("grpc", 9090));
    public static readonly FlowEndpoint Gateway = Service("gateway", "ops", ("http", 8080));

    public static readonly FlowEndpoint Database = new()
    {
        Kind = FlowEndpointKind.Workload,
        Name = "mongodb",
        Namespace = "lucid-data",
        PodLabels = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("app", "mongodb"),
        Ports = [new FlowPort { Name = "mongodb", Number = 27017 }],
    };

    public static FlowEndpoint Service(string name, string plane, params (string Name, int Number)[] ports) => new()
    {
        Kind = FlowEndpointKind.Service,
        Name = name,
        Plane = plane,
        Namespace = $"lucid-{plane}",
        Ports = [.. ports.Select(port => new FlowPort { Name = port.Name, Number = port.Number })],
    };

    public static FlowEndpoint Network(params string[] addresses) => new()
    {
        Kind = FlowEndpointKind.Network,
        Name = "outside",
        Addresses = [.. addresses],
        Ports = [new FlowPort { Name = "https", Number = 443 }],
    };

    public static ResolvedFlow Between(FlowEndpoint from, FlowEndpoint to, params string[] ports) =>
        new FlowDeclaration { From = from, To = to, Ports = [.. ports] }.Resolve();
}
