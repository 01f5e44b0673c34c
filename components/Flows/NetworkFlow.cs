using Lucid.Components.Jobs;
using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Hardening.Network;
using Lucid.Hardening.Network.Flows;
using Pulumi;
using Pulumi.Kubernetes.Networking.V1;

namespace Lucid.Components.Flows;

/// <summary>
/// Connections that planes let through: from one end to named ports of another. A flow is a resource of its own, so that a preview shows what
/// opens and what closes. It writes both halves, the one that lets out and the one that lets in, wherever the program owns the namespace.
/// </summary>
public sealed class NetworkFlow : ComponentResource
{
    private const string TypeToken = "lucid:index:NetworkFlow";

    private readonly NetworkFlowArgs _args;

    /// <summary>Declares a flow.</summary>
    /// <param name="name">The flow's name, such as <c>gateway-to-core</c>.</param>
    /// <param name="args">Who connects to whom.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="RunException">Something is wrong; the message lists every mistake and what to write instead.</exception>
    public NetworkFlow(string name, NetworkFlowArgs args, ComponentResourceOptions? options = null)
        : this(name, args, Refusal.Of(FlowDeclarationMapper.Map(args).Resolve), options)
    {
    }

    private NetworkFlow(string name, NetworkFlowArgs args, ResolvedFlow flow, ComponentResourceOptions? options)
        : base(TypeToken, name, args, ComponentResourceOptions.Merge(new() { Parent = Owner(args) }, options))
    {
        _args = args;
        Add($"{name}-egress", flow.Egress, args.From, args.To);
        Add($"{name}-ingress", flow.Ingress, args.To, args.From);
        RegisterOutputs();
    }

    // Whoever connects, if the program deploys it: what goes with it, its flows do too.
    private static Resource? Owner(NetworkFlowArgs args) =>
        args.From.Component is DistrolessService or DistrolessJob ? args.From.Component : args.To.Component ?? args.From.Component;

    /// <summary>Declares a flow under the name of its ends.</summary>
    /// <exception cref="RunException">There is one between them already, or something is wrong.</exception>
    internal static NetworkFlow Between(FlowEndpointArgs from, FlowEndpointArgs to, string[] ports)
    {
        var name = $"{from.Name}-to-{to.Name}";
        var flows = (from.Component is null ? to : from).Flows;
        if (!flows.TryGetValue(name, out var flow))
        {
            return flows[name] = new(name, new() { From = from, To = to, Ports = ports.Length == 0 ? null : [.. ports] });
        }

        // An ingress and a route may be of one proxy.
        return flow.IsThat(from, to, ports)
            ? flow
            : throw new RunException(
                $"flow '{from.Name} -> {to.Name}' is declared already, with other ports or another end of this name; name all its ports at once.");
    }

    private bool IsThat(FlowEndpointArgs from, FlowEndpointArgs to, string[] ports) =>
        ReferenceEquals(_args.From, from) && ReferenceEquals(_args.To, to) && (_args.Ports ?? []).SequenceEqual(ports, StringComparer.Ordinal);

    private void Add(string name, ResolvedNetworkPolicy? policy, FlowEndpointArgs owner, FlowEndpointArgs peer)
    {
        if (policy is not null)
        {
            _ = new NetworkPolicy(name, NetworkPolicyMapper.Map(policy, owner.Namespace!, peer.Namespace), new() { Parent = this });
        }
    }
}
