namespace Lucid.Interop.Tests.References;

/// <summary>A Node program that refers to another stack gets what an exported state of it says.</summary>
[Collection(NodeCollection.Name)]
public sealed class ReferenceTests : IDisposable
{
    private const string Password = "hunter2-of-the-network";

    private const string State = $$"""
        {
          "version": 3,
          "deployment": {
            "manifest": { "time": "2026-11-01T00:00:00Z", "magic": "", "version": "v3.259.0" },
            "resources": [
              {
                "urn": "urn:pulumi:prod::network::pulumi:pulumi:Stack::network-prod", "custom": false, "type": "pulumi:pulumi:Stack",
                "outputs": {
                  "address": "10.0.0.7",
                  "ports": [80, 443],
                  "password": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "\"{{Password}}\"" }
                }
              }
            ]
          }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public ReferenceTests() => _folder.Write("network.json", State);

    [NodeTheory]
    [InlineData("acme/network/prod")]
    [InlineData("prod")]
    public async Task Outputs_of_the_other_stack_are_known(string name)
    {
        var result = await PreviewAsync("--stack-state", $"{name}={_folder["network.json"]}");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("data.address: \"10.0.0.7\"\n", result.Output);
        Assert.Contains("data.port: \"443\"\n", result.Output);
        Assert.Contains("+ address: \"10.0.0.7\"\n", result.Output);
        Assert.Contains("+ detail: \"10.0.0.7\"\n", result.Output);
        Assert.Contains("+ missing: \"nothing\"\n", result.Output);
    }

    [NodeFact]
    public async Task Secrets_of_the_other_stack_stay_secret()
    {
        string[] state = ["--stack-state", $"prod={_folder["network.json"]}"];

        var preview = await PreviewAsync(state);
        var render = await CommandLine.RunAsync(
            ["render", "--cwd", NodePrograms.PathOf("references"), "--out", _folder["out"], .. state]);

        Assert.Equal((0, 0), (preview.ExitCode, render.ExitCode));
        Assert.Contains("data.password: [secret]\n", preview.Output);
        Assert.Contains("+ password: [secret]\n", preview.Output);
        var written = string.Concat(Folders.Read(_folder["out"]).Values);
        Assert.Contains("# Not applied, because it carries secrets: data.password.\n", written);
        Assert.DoesNotContain(Password, preview.Output + preview.Error + render.Output + render.Error + written);
    }

    [NodeFact]
    public async Task Without_a_state_they_are_unknown()
    {
        var result = await PreviewAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("data.address: (known after apply)\n", result.Output);
        Assert.Contains("acme/network/prod", result.Output);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<LucidResult> PreviewAsync(params string[] arguments) =>
        CommandLine.RunAsync(["preview", "--details", "--cwd", NodePrograms.PathOf("references"), .. arguments]);
}
