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
        Add($"{name}-egress", flow.Egress, args.From, args.To);
        Add($"{name}-ingress", flow.Ingress, args.To, args.From);
        RegisterOutputs();
    }

    // Whoever connects, if the program deploys it: what goes with it, its flows do too.
    private static Resource? Owner(NetworkFlowArgs args) =>
        args.From.Component is DistrolessService or DistrolessJob ? args.From.Component : args.To.Component ?? args.From.Component;

    /// <summary>Declares a flow under the name of its ends.</summary>
    internal static NetworkFlow Between(FlowEndpointArgs from, FlowEndpointArgs to, string[] ports) => new($"{from.Name}-to-{to.Name}", new()
    {
        From = from,
        To = to,
        Ports = ports.Length == 0 ? null : [.. ports],
    });

    private void Add(string name, ResolvedNetworkPolicy? policy, FlowEndpointArgs owner, FlowEndpointArgs peer)
    {
        if (policy is not null)
        {
            _ = new NetworkPolicy(name, NetworkPolicyMapper.Map(policy, owner.Namespace!, peer.Namespace), new() { Parent = this });
        }
    }
}
