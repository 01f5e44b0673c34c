using Lucid.Components.Clusters;
using Lucid.Hardening.Defaults;

namespace Lucid.Components.Flows;

/// <summary>
/// Addresses outside of the cluster that services may connect to. Where clouds tell a machine its credentials is never among them, and a block
/// around private addresses, such as <see cref="Internet"/>, does not mean those.
/// </summary>
public sealed class ExternalNetwork
{
    /// <summary>Names a network.</summary>
    /// <param name="name">Its name, in policies and graphs.</param>
    /// <param name="addresses">Its blocks, such as <c>203.0.113.0/24</c>; NetworkPolicy knows no host names.</param>
    /// <param name="ports">The ports that are connected to.</param>
    public ExternalNetwork(string name, IEnumerable<string> addresses, params FlowPortArgs[] ports) => Endpoint = new FlowEndpointArgs
    {
        Kind = "network",
        Name = name,
        Addresses = [.. addresses],
        Ports = [.. ports],
    };

    internal FlowEndpointArgs Endpoint { get; }

    /// <summary>Everything that is reached over the internet, for what is known only by a host name.</summary>
    /// <param name="name">What is reached, in policies and graphs.</param>
    /// <param name="ports">The ports that are connected to.</param>
    /// <returns>A network of all public addresses.</returns>
    public static ExternalNetwork Internet(string name, params FlowPortArgs[] ports) => new(name, ["0.0.0.0/0", "::/0"], ports);

    /// <summary>The API server, for the rare service that calls it.</summary>
    /// <param name="cluster">The cluster, which has to say where its API server is.</param>
    /// <returns>A network of the API server's addresses.</returns>
    public static ExternalNetwork ApiServer(ClusterArgs cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return new("api-server", cluster.ApiServer ?? [], new FlowPortArgs("https", cluster.ApiServerPort ?? HardenedDefaults.ApiServerPort));
    }
}
