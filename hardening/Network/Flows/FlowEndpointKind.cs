namespace Lucid.Hardening.Network.Flows;

/// <summary>What one end of a flow is.</summary>
public enum FlowEndpointKind
{
    /// <summary>A service of the program, on one of its planes.</summary>
    Service,

    /// <summary>Pods of the cluster that the program does not deploy: a database, an ingress controller, Prometheus.</summary>
    Workload,

    /// <summary>Addresses outside of the cluster.</summary>
    Network,
}
