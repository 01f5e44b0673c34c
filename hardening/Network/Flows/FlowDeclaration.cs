using System.Collections.Immutable;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Network.Flows;

/// <summary>Connections that are wanted, as their author writes them: from one end to named ports of another.</summary>
public sealed record FlowDeclaration
{
    /// <summary>Who connects.</summary>
    public required FlowEndpoint From { get; init; }

    /// <summary>Who is connected to.</summary>
    public required FlowEndpoint To { get; init; }

    /// <summary>Names of the ports that are connected to. Default: all that <see cref="To"/> declares.</summary>
    public ImmutableArray<string> Ports { get; init; } = [];

    /// <summary>Completes the declaration.</summary>
    /// <returns>The flow, with the policies that let it through.</returns>
    /// <exception cref="DeclarationException">Something is wrong; the message lists every mistake.</exception>
    public ResolvedFlow Resolve()
    {
        var mistakes = new Mistakes();
        var from = FlowEndpointRules.Resolve("from", From, mistakes);
        var to = FlowEndpointRules.Resolve("to", To, mistakes);
        FlowRules.CheckEnds(From, To, mistakes);
        var ports = FlowRules.Resolve(Ports, To, mistakes);
        mistakes.ThrowIfAny("flow", $"{From.Name} -> {To.Name}");
        return new ResolvedFlow
        {
            From = from,
            To = to,
            Ports = ports,
            Egress = FlowPolicies.Egress(from, to, ports),
            Ingress = FlowPolicies.Ingress(from, to, ports),
        };
    }
}
