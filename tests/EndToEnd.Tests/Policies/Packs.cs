namespace Lucid.EndToEnd.Tests.Policies;

/// <summary>A policy pack in a folder of its own whose program is that of <c>fixtures/policies</c>.</summary>
internal sealed class Packs : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="mode">What is wrong with the pack; empty for a good one.</param>
    public Packs(string mode = "")
    {
        var program = Repository.Path("tests/EndToEnd.Tests/fixtures/policies");
        _folder.Write("PulumiPolicy.yaml", $"runtime: dotnet\nversion: 1.2.3\nmain: {program}\n");
        _folder.Write("mode", mode);
    }

    public string Directory => _folder.Path;

    /// <summary>The options that name the pack and a configuration of it.</summary>
    public string[] Configured(string json) =>
        ["--policy-pack", Directory, "--policy-pack-config", _folder.Write("config.json", json)];

    public void Dispose() => _folder.Dispose();
}
