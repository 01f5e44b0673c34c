using System.Collections.Immutable;
using Lucid.Hardening.Labels;
using Lucid.Hardening.Names;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Network.Flows;

internal static class FlowEndpointRules
{
    private static readonly ImmutableArray<string> Protocols = ["SCTP", "TCP", "UDP"];

    public static ResolvedFlowEndpoint Resolve(string field, FlowEndpoint endpoint, Mistakes mistakes)
    {
        var name = NameRules.Resolve($"{field}.name", endpoint.Name, NameRules.LongestLabel, mistakes);
        for (var index = 0; index < endpoint.Ports.Length; index++)
        {
            Check($"{field}.ports[{index}]", endpoint.Ports[index], mistakes);
        }

        return new ResolvedFlowEndpoint
        {
            Kind = endpoint.Kind,
            Name = name,
            Plane = endpoint.Kind == FlowEndpointKind.Service || endpoint.Plane is not null ? ResolvePlane(field, endpoint.Plane, mistakes) : null,
            Namespace = endpoint.Kind == FlowEndpointKind.Network ? null : ResolveNamespace(field, endpoint.Namespace, mistakes),
            PodLabels = PodLabels(field, endpoint, name, mistakes),
            Addresses = endpoint.Kind == FlowEndpointKind.Network ? ResolveAddresses(field, endpoint.Addresses, mistakes) : [],
        };
    }

    private static string ResolvePlane(string field, string? plane, Mistakes mistakes) => NameRules.Resolve(
        $"{field}.plane", plane is null ? null : PlaneNames.Canonical(plane), NameRules.LongestLabel, mistakes);

    // Null is no mistake here: the namespace that another stack made may not be known yet.
    private static string? ResolveNamespace(string field, string? @namespace, Mistakes mistakes) =>
        @namespace is null ? null : NameRules.Resolve($"{field}.namespace", @namespace, NameRules.LongestLabel, mistakes);

    private static ImmutableSortedDictionary<string, string> PodLabels(string field, FlowEndpoint endpoint, string name, Mistakes mistakes)
    {
        if (endpoint.Kind == FlowEndpointKind.Workload && endpoint.PodLabels.IsEmpty)
        {
            mistakes.Add($"{field}.podLabels", (string?)null, "the labels of its pods; without any, every pod of the namespace would be meant");
        }

        LabelRules.Check($"{field}.podLabels", endpoint.PodLabels, mistakes);
        return endpoint.Kind switch
        {
            FlowEndpointKind.Service => LabelSets.Selector(name),
            FlowEndpointKind.Workload => endpoint.PodLabels,
            _ => ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<AddressBlock> ResolveAddresses(string field, ImmutableArray<string> addresses, Mistakes mistakes)
    {
        if (addresses.IsDefaultOrEmpty)
        {
            mistakes.Add($"{field}.addresses", (string?)null, "at least one block of addresses, such as '203.0.113.0/24'");
            return [];
        }

        return
        [
            .. addresses.Select((cidr, index) => AddressRules.Resolve($"{field}.addresses[{index}]", cidr, mistakes)).OfType<AddressBlock>(),
        ];
    }

    private static void Check(string field, FlowPort port, Mistakes mistakes)
    {
        if (!NameRules.IsPortName(port.Name))
        {
            mistakes.Add($"{field}.name", port.Name, "1 to 15 lower-case letters, digits and single '-' between them, a letter among them");
        }

        if (port.Number is < 1 or > NetworkPort.Highest)
        {
            mistakes.Add($"{field}.number", port.Number, $"a port from 1 to {NetworkPort.Highest}");
        }

        if (!Protocols.Contains(port.Protocol))
        {
            mistakes.Add($"{field}.protocol", port.Protocol, "'SCTP', 'TCP' or 'UDP'");
        }
    }
}
