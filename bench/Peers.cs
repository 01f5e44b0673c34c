namespace Lucid.Bench;

/// <summary>
/// Other generators at the same work. They are not part of this repository: whoever has them installed in a folder names it in
/// <c>LUCID_PEERS</c>, and each whose script is there runs beside ours.
/// </summary>
internal static class Peers
{
    private static readonly ImmutableArray<(string Name, string Script)> All =
    [
        ("helm template", "helm/run.sh"),
        ("cdk8s, a chart for each plane", "cdk8s/run-apiobject-plane.sh"),
        ("cdk8s-plus, a chart for each plane", "cdk8s/run-plus-plane.sh"),
    ];

    /// <summary>The peers that are installed, each writing so many services to a file or folder.</summary>
    public static IEnumerable<WholeCommand> Beside(string root, int count, string output)
    {
        var folder = Environment.GetEnvironmentVariable("LUCID_PEERS");
        return folder is null ? [] : All
            .Select(peer => (peer.Name, Script: Path.Combine(folder, peer.Script)))
            .Where(peer => File.Exists(peer.Script))
            .Select(peer => new WholeCommand(
                FormattableString.Invariant($"{peer.Name}: {count} services"), root, "bash", peer.Script,
                FormattableString.Invariant($"{count}"), $"{output}-{Path.GetFileNameWithoutExtension(peer.Script)}"));
    }
}
