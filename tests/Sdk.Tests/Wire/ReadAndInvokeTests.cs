using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Lucid.Sdk.Tests.Configuration;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Wire;

[Collection(nameof(EnvironmentCollection))]
public sealed class ReadAndInvokeTests
{
    [Fact]
    public async Task An_id_in_the_options_reads()
    {
        Thing thing = null!;
        var monitor = await EngineRun.RunAsync(
            () => thing = new Thing("a", new ThingArgs { Number = 1 }, new CustomResourceOptions { Id = "existing", Version = "1.0.0" }),
            new FakeMonitor { OnRead = _ => Struct.Parser.ParseJson("""{"text":"read"}""") });

        var request = Assert.Single(monitor.Read);
        Assert.Equal(("existing", "test:index:Thing", "a", "1.0.0"), (request.Id, request.Type, request.Name, request.Version));
        Assert.True(request.AcceptSecrets && request.AcceptResources);
        Assert.Equal("""{"number":1}""", WireJson.Write(request.Properties));
        Assert.Equal("existing", await OutputUtilities.GetValueAsync(thing.Id));
        Assert.Equal("read", await OutputUtilities.GetValueAsync(thing.Text));
    }

    [Fact]
    public async Task A_urn_in_the_options_looks_the_resource_up()
    {
        Thing thing = null!;
        var monitor = await EngineRun.RunAsync(
            () => thing = new Thing("a", null, new CustomResourceOptions { Urn = "urn:pulumi:dev::shop::t::b" }),
            new FakeMonitor
            {
                OnInvoke = request => new ResourceInvokeResponse
                {
                    Return = Struct.Parser.ParseJson("""{"urn":"urn:pulumi:dev::shop::t::b","id":"i","state":{"text":"looked up"}}"""),
                },
            });

        Assert.Equal("pulumi:pulumi:getResource", Assert.Single(monitor.Invoked).Tok);
        Assert.Equal("looked up", await OutputUtilities.GetValueAsync(thing.Text));
        Assert.Equal("urn:pulumi:dev::shop::t::b", await OutputUtilities.GetValueAsync(thing.Urn));
    }

    [Fact]
    public async Task A_function_is_called_with_its_options()
    {
        var monitor = await EngineRun.RunAsync(() => _ = Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(
            "test:index:get",
            new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("of", "x")),
            new InvokeOptions { Version = "1.0.0", PluginDownloadURL = "https://plugins" }));

        var request = Assert.Single(monitor.Invoked);
        Assert.Equal(("test:index:get", "1.0.0", "https://plugins"), (request.Tok, request.Version, request.PluginDownloadURL));
        Assert.True(request.AcceptResources);
        Assert.Equal("""{"of":"x"}""", WireJson.Write(request.Args));
    }

    [Fact]
    public async Task A_function_that_refuses_its_arguments_fails_the_run_with_the_reasons()
    {
        var error = await EngineRun.RunFailingAsync(
            () => _ = Deployment.Instance.Invoke<object>("test:index:get", InvokeArgs.Empty),
            new FakeMonitor
            {
                OnInvoke = _ => new ResourceInvokeResponse { Failures = { new CheckFailure { Property = "of", Reason = "is missing" } } },
            });

        Assert.Contains("Invoke of 'test:index:get' failed: is missing (of)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_of_a_function_is_as_secret_as_the_engine_says()
    {
        Output<ImmutableDictionary<string, object>> result = null!;
        await EngineRun.RunAsync(
            () => result = Deployment.Instance.Invoke<ImmutableDictionary<string, object>>("test:index:get", InvokeArgs.Empty),
            new FakeMonitor
            {
                OnInvoke = _ => new ResourceInvokeResponse
                {
                    Return = Struct.Parser.ParseJson(
                        """{"t":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"s"}}"""),
                },
            });

        Assert.True(await Output.IsSecretAsync(result));
    }
}
