using Lucid.Host.Policies;

namespace Lucid.Host.Tests.Policies;

public sealed class PolicyPackReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_runtime_is_a_name_or_an_object()
    {
        _folder.Write("short/PulumiPolicy.yaml", "runtime: nodejs\n");
        _folder.Write(
            "long/PulumiPolicy.yaml", "runtime:\n  name: dotnet\n  options:\n    binary: bin/pack.dll\nversion: 1.0.0\nmain: src\n");
        Directory.CreateDirectory(_folder["long/src"]);

        var (simple, full) = (await ReadAsync("short"), await ReadAsync("long"));

        Assert.Equal(("nodejs", null, _folder["short"]), (simple.Runtime!.Name, simple.Version, simple.Main));
        Assert.Equal(
            ("dotnet", "bin/pack.dll", "1.0.0", _folder["long/src"]),
            (full.Runtime!.Name, full.Runtime.Options["binary"], full.Version, full.Main));
    }

    [Fact]
    public async Task An_executable_needs_no_file_beside_it()
    {
        _folder.Write("bare/pack", "");
        _folder.Write("described/pack", "");
        _folder.Write("described/PulumiPolicy.yaml", "version: 2.0.0\n");

        var (bare, described) = (await ReadAsync("bare/pack"), await ReadAsync("described/pack"));

        Assert.Equal((null, _folder["bare/pack"], null), (bare.Runtime, bare.Main, bare.Version));
        Assert.Equal((null, _folder["described/pack"], "2.0.0"), (described.Runtime, described.Main, described.Version));
    }

    [Theory]
    [InlineData("runtime: go\n", "*:1:10: runtime: policy packs of 'go' cannot be run here, only those of dotnet and nodejs, "
        + "and executables, which --policy-pack names by their file")]
    [InlineData("version: 1.0.0\n", "*:1:1: runtime is missing; expected a name such as dotnet, or an object with 'name' and 'options'")]
    [InlineData("runtime: dotnet\nmain: nowhere\nversion: [1]\n",
        "*:2:7: main: there is no folder or file 'nowhere' in the pack's folder\n"
        + "*:3:10: version: found an array, expected the pack's version")]
    [InlineData("- runtime\n", "*:1:1: a policy pack's file is an object with at least 'runtime'")]
    [InlineData("runtime: [\n", "*:2:1: this cannot be read as YAML: While parsing a node, did not find expected node content.")]
    public async Task A_mistake_is_told_with_its_place(string yaml, string expected)
    {
        var file = _folder.Write("pack/PulumiPolicy.yaml", yaml);

        var message = await Failures.OfInputAsync(() => ReadAsync("pack"));

        Assert.Equal(expected, message.Replace(file, "*", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_without_a_pack_is_told()
    {
        var message = await Failures.OfInputAsync(() => ReadAsync("none"));

        Assert.Equal(
            $"There is no policy pack in {_folder["none"]}: it has no PulumiPolicy.yaml. Name its folder, or an executable.", message);
    }

    public void Dispose() => _folder.Dispose();

    private Task<PolicyPack> ReadAsync(string name) => PolicyPackReader.ReadAsync(_folder[name], CancellationToken.None);
}
