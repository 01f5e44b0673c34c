using System.Collections.Immutable;
using Lucid.Components.Metadata;
using Lucid.Hardening.Network.Flows;
using Pulumi;

namespace Lucid.Components.Flows;

/// <summary>From what Pulumi can publish to other languages to what the rules are written for.</summary>
internal static class FlowDeclarationMapper
{
    public static FlowDeclaration Map(NetworkFlowArgs args) => new()
    {
        From = Map("from", args.From),
        To = Map("to", args.To),
        Ports = [.. args.Ports ?? []],
    };

    private static FlowEndpoint Map(string field, FlowEndpointArgs args) => new()
    {
        Kind = args.Kind switch
        {
            "service" => FlowEndpointKind.Service,
            "workload" => FlowEndpointKind.Workload,
            "network" => FlowEndpointKind.Network,
            _ => throw new RunException($"{field}.kind: found '{args.Kind}'; write 'service', 'workload' or 'network'."),
        },
        Name = args.Name,
        Plane = args.Plane,
        Namespace = args.Namespace is null ? null : Immediate.Value(args.Namespace),
        PodLabels = (args.PodLabels ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal),
        Addresses = [.. args.Addresses ?? []],
        Ports = [.. (args.Ports ?? []).Select(port => new FlowPort { Name = port.Name, Number = port.Number, Protocol = port.Protocol ?? "TCP" })],
    };
}
