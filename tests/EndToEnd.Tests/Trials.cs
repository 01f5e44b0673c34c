namespace Lucid.EndToEnd.Tests;

/// <summary>A project in a folder of its own whose program is that of <c>fixtures/trials</c>, which does what its configuration says.</summary>
internal sealed class Trials : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Trials(string trial, string moreConfiguration = "", string beforeConfiguration = "")
    {
        var program = Repository.Path("tests/EndToEnd.Tests/fixtures/trials");
        File.WriteAllText(_folder["Pulumi.yaml"], $"name: trials\nruntime: dotnet\nmain: {program}\n");
        File.WriteAllText(_folder["Pulumi.dev.yaml"], $"{beforeConfiguration}config:\n  trials:trial: {trial}\n{moreConfiguration}");
    }

    public string Directory => _folder.Path;

    public string FileIn(string name) => _folder[name];

    public Task<LucidResult> PreviewAsync(params string[] arguments) => Lucid.RunAsync(["preview", "--cwd", Directory, .. arguments]);

    public void Dispose() => _folder.Dispose();
}
