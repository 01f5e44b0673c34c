using Pulumi;

namespace Lucid.Components.Flows;

/// <summary>
/// One end of a flow. A <see cref="Services.DistrolessService"/>, an <see cref="ExternalWorkload"/> or an <see cref="ExternalNetwork"/> becomes
/// one by itself.
/// </summary>
public sealed class FlowEndpointArgs : ResourceArgs
{
    // Fields, since Pulumi's component host takes every property, internal ones too, for an input.
    internal readonly Dictionary<string, NetworkFlow> Flows = new(StringComparer.Ordinal);
    internal Resource? Component;

    /// <summary>What it is: <c>service</c>, <c>workload</c> or <c>network</c>.</summary>
    [Input("kind", required: true)]
    public required string Kind { get; set; }

    /// <summary>Its name, in policies and graphs.</summary>
    [Input("name", required: true)]
    public required string Name { get; set; }

    /// <summary>The plane whose namespace it lives in.</summary>
    /// <value>Default: none; then the namespace is somebody else's, and only the other end's half of a flow is written.</value>
    [Input("plane")]
    public string? Plane { get; set; }

    /// <summary>The namespace of its pods.</summary>
    /// <value>Default: none, as for a network.</value>
    [Input("namespace")]
    public Input<string>? Namespace { get; set; }

    /// <summary>Labels by which the pods of a workload are found.</summary>
    /// <value>Default: none; a service's are its own.</value>
    [Input("podLabels")]
    public Dictionary<string, string>? PodLabels { get; set; }

    /// <summary>The blocks of addresses of a network, such as <c>203.0.113.0/24</c>.</summary>
    /// <value>Default: none.</value>
    [Input("addresses")]
    public List<string>? Addresses { get; set; }

    /// <summary>The ports that it listens on.</summary>
    /// <value>Default: none, as for what only connects.</value>
    [Input("ports")]
    public List<FlowPortArgs>? Ports { get; set; }

    /// <summary>The end that a workload of others is.</summary>
    /// <param name="workload">The workload.</param>
    public static implicit operator FlowEndpointArgs(ExternalWorkload workload) => workload.Endpoint;

    /// <summary>The end that a network outside of the cluster is.</summary>
    /// <param name="network">The network.</param>
    public static implicit operator FlowEndpointArgs(ExternalNetwork network) => network.Endpoint;

    /// <summary>The end that a job of this program is: it only connects.</summary>
    /// <param name="job">The job.</param>
    public static implicit operator FlowEndpointArgs(Jobs.DistrolessJob job) => job.Endpoint;

    /// <summary>The end that a service of this program is.</summary>
    /// <param name="service">The service.</param>
    public static implicit operator FlowEndpointArgs(Services.DistrolessService service) => service.Endpoint;
}
