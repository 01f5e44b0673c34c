using Lucid.Sdk.Tests.Configuration;
using Kubernetes = Pulumi.Kubernetes;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>Where a generated args class marks a secret, and where it does not: a collection initializer calls no setter.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class GeneratedSecretTests
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    [Fact]
    public async Task A_map_that_is_assigned_is_one_secret()
        => Assert.Equal(
            $$$"""{"{{{Signature}}}":"{{{Secret}}}","value":{"a":"b"}}""",
            await StringDataAsync(new() { StringData = new InputMap<string> { { "a", "b" } } }));

    [Fact]
    public async Task A_map_that_is_filled_is_sent_in_clear()
        => Assert.Equal("""{"a":"b"}""", await StringDataAsync(new() { StringData = { { "a", "b" } } }));

    [Fact]
    public async Task A_secret_entry_of_a_map_that_is_filled_is_secret()
        => Assert.Equal(
            $$$"""{"a":{"{{{Signature}}}":"{{{Secret}}}","value":"b"}}""",
            await StringDataAsync(new() { StringData = { { "a", Output.CreateSecret("b") } } }));

    [Fact]
    public async Task A_single_secret_value_is_marked_and_so_are_the_engines_outputs()
    {
        var request = (await EngineRun.RunAsync(() => _ = new Pulumi.Github.ActionsSecret("a", new Pulumi.Github.ActionsSecretArgs
        {
            Repository = "r",
            SecretName = "T",
            Value = "s",
        })))["a"];

        Assert.Equal($$$"""{"{{{Signature}}}":"{{{Secret}}}","value":"s"}""", WireJson.Write(request.Object.Fields["value"]));
        Assert.Contains("value", request.AdditionalSecretOutputs);
    }

    private static async Task<string> StringDataAsync(Kubernetes.Types.Inputs.Core.V1.SecretArgs args)
    {
        var request = (await EngineRun.RunAsync(() => _ = new Kubernetes.Core.V1.Secret("a", args)))["a"];
        Assert.Contains("stringData", request.AdditionalSecretOutputs);
        return WireJson.Write(request.Object.Fields["stringData"]);
    }
}
