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
        : this(name, args, Refusal.Of("flow", name, args, () => FlowDeclarationMapper.Map(args).Resolve()), options)
    {
    }

    private NetworkFlow(string name, NetworkFlowArgs args, ResolvedFlow flow, ComponentResourceOptions? options)
        : base(TypeToken, name, args, ComponentResourceOptions.Merge(new() { Parent = Owner(args) }, options))
    {
        _args = args;
        if (!Flows(args.From, args.To).TryAdd(Name(args.From, args.To), this))
        {
            throw Declared(args.From, args.To);
        }

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
        var name = Name(from, to);
        if (!Flows(from, to).TryGetValue(name, out var flow))
        {
            return new(name, new() { From = from, To = to, Ports = ports.Length == 0 ? null : [.. ports] });
        }

        return flow.IsThat(from, to, ports) ? flow : throw Declared(from, to);
    }

    private static string Name(FlowEndpointArgs from, FlowEndpointArgs to) => $"{from.Name}-to-{to.Name}";

    private static Dictionary<string, NetworkFlow> Flows(FlowEndpointArgs from, FlowEndpointArgs to) => (from.Component is null ? to : from).Flows;

    // The policies are named after the ends, so a second flow between them would overwrite the first.
    private static RunException Declared(FlowEndpointArgs from, FlowEndpointArgs to) => new(
        $"flow '{from.Name} -> {to.Name}' is declared already, with other ports or another end of this name; name all its ports at once, or "
        + "one of its ends otherwise.");

    private bool IsThat(FlowEndpointArgs from, FlowEndpointArgs to, string[] ports) =>
        FlowEndpointComparer.Instance.Equals(_args.From, from)
        && FlowEndpointComparer.Instance.Equals(_args.To, to)
        && (_args.Ports ?? []).ToHashSet(StringComparer.Ordinal).SetEquals(ports);

    private void Add(string name, ResolvedNetworkPolicy? policy, FlowEndpointArgs owner, FlowEndpointArgs peer)
    {
        if (policy is not null)
        {
            _ = new NetworkPolicy(name, NetworkPolicyMapper.Map(policy, owner.Namespace!, peer.Namespace), new() { Parent = this });
        }
    }
}
