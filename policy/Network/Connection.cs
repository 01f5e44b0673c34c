namespace Lucid.Policy.Network;

/// <summary>Who reaches whom.</summary>
/// <param name="From">Who connects.</param>
/// <param name="To">Who is connected to.</param>
/// <param name="Ports">The ports of the target's pods, at least one.</param>
public sealed record Connection(Workload From, Workload To, PortSet Ports)
{
    /// <summary>The connection in one line.</summary>
    /// <returns><c>Deployment a/x -> Deployment b/y: TCP 8080</c>.</returns>
    public override string ToString() => $"{From} -> {To}: {Ports}";
}
