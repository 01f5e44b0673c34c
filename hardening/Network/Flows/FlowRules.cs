using System.Collections.Immutable;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Network.Flows;

internal static class FlowRules
{
    public static void CheckEnds(FlowEndpoint from, FlowEndpoint to, Mistakes mistakes)
    {
        if (from.Kind != FlowEndpointKind.Service && to.Kind != FlowEndpointKind.Service)
        {
            mistakes.Add("to", to.Name, "a service of the program at one end at least; what others deploy is theirs to connect");
        }
        else if (from.Kind == FlowEndpointKind.Network)
        {
            mistakes.Add("from", from.Name, "the workload through which the connections come in, such as the ingress controller");
        }
    }

    public static ImmutableArray<FlowPort> Resolve(ImmutableArray<string> names, FlowEndpoint to, Mistakes mistakes)
    {
        if (to.Ports.IsDefaultOrEmpty)
        {
            mistakes.Add("to.ports", (string?)null, $"the ports that {to.Name} listens on; a flow to every port is none that somebody declared");
            return [];
        }

        if (names.IsDefaultOrEmpty)
        {
            return to.Ports;
        }

        var declared = string.Join(", ", to.Ports.Select(port => $"'{port.Name}'"));
        var wanted = ImmutableArray.CreateBuilder<FlowPort>();
        for (var index = 0; index < names.Length; index++)
        {
            var port = to.Ports.FirstOrDefault(port => port.Name == names[index]);
            if (port is null)
            {
                mistakes.Add($"ports[{index}]", names[index], $"a port that {to.Name} declares: {declared}");
            }
            else if (!wanted.Contains(port))
            {
                wanted.Add(port);
            }
        }

        return wanted.ToImmutable();
    }
}
