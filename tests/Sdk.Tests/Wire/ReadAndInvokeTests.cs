using System.Collections.Immutable;
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
            new FakeMonitor { OnRead = _ => WireStructs.FromJson("""{"text":"read"}""") });

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
                    Return = WireStructs.FromJson("""{"urn":"urn:pulumi:dev::shop::t::b","id":"i","state":{"text":"looked up"}}"""),
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
                    Return = WireStructs.FromJson(
                        """{"t":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"s"}}"""),
                },
            });

        Assert.True(await Output.IsSecretAsync(result));
    }

    [Fact]
    public async Task Arguments_that_are_secret_are_sent_as_secrets()
    {
        var monitor = await EngineRun.RunAsync(
            () => _ = Deployment.Instance.Invoke<object>("test:index:get", Args("of", Output.CreateSecret("s"))));

        Assert.Equal(
            """{"of":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"s"}}""",
            WireJson.Write(Assert.Single(monitor.Invoked).Args));
    }

    [Fact]
    public async Task The_single_value_of_a_function_has_no_name()
    {
        Output<int> output = null!;
        var awaited = 0;
        await EngineRun.RunAsync(
            () => Deployment.RunAsync(async () =>
            {
                output = Deployment.Instance.InvokeSingle<int>("test:index:get", InvokeArgs.Empty);
                awaited = await Deployment.Instance.InvokeSingleAsync<int>("test:index:get", InvokeArgs.Empty);
            }),
            new FakeMonitor { OnInvoke = _ => new ResourceInvokeResponse { Return = WireStructs.FromJson("""{ "res": 3 }""") } });

        Assert.Equal((3, 3), (await OutputUtilities.GetValueAsync(output), awaited));
    }

    [Fact]
    public async Task A_function_can_be_awaited_with_and_without_its_result()
    {
        var size = string.Empty;
        var (exitCode, monitor, _) = await EngineRun.RunAsync(() => Deployment.RunAsync(async () =>
        {
            size = (await Deployment.Instance.InvokeAsync<ImmutableDictionary<string, string>>("test:index:get", Args("of", "x")))["of"];
            await Deployment.Instance.InvokeAsync("test:index:do", Args("of", "y"));
        }));

        Assert.Equal((0, "x"), (exitCode, size));
        Assert.Equal(["test:index:get", "test:index:do"], monitor.Invoked.Select(request => request.Tok));
    }

    [Fact]
    public async Task Every_function_of_a_parameterized_package_refers_to_it()
    {
        var package = new Pulumi.RegisterPackageRequest("plugin", "1.0.0", null);
        var (exitCode, monitor, _) = await EngineRun.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var instance = Deployment.Instance;
            var args = Args("of", "x");
            _ = instance.Invoke<object>("a", args, (InvokeOptions?)null, package);
            _ = instance.Invoke<object>("b", args, new InvokeOutputOptions(), package);
            _ = instance.InvokeSingle<string>("c", args, (InvokeOptions?)null, package);
            _ = instance.InvokeSingle<string>("d", args, new InvokeOutputOptions(), package);
            await instance.InvokeAsync<object>("e", args, null, package);
            await instance.InvokeSingleAsync<string>("f", args, null, package);
            await instance.InvokeAsync("g", args, null, package);
        }));

        Assert.Equal(0, exitCode);
        Assert.Single(monitor.Packages);
        Assert.Equal(
            ["a", "b", "c", "d", "e", "f", "g"],
            monitor.Invoked
                .Where(request => request.PackageRef == "ref-plugin")
                .Select(request => request.Tok)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_function_waits_for_what_it_depends_on_and_the_result_depends_on_it_too()
    {
        Output<object> result = null!;
        Group group = null!;
        var monitor = await EngineRun.RunAsync(() =>
        {
            group = new Group("g");
            var options = new InvokeOutputOptions { DependsOn = { group } };
            result = Deployment.Instance.Invoke<object>("test:index:get", InvokeArgs.Empty, options);
            _ = new Thing("last", new ThingArgs { Any = result });
        });

        Assert.Equal(["urn:pulumi:dev::shop::test:index:Group$test:index:Thing::g-child"], monitor["last"].Dependencies);
        Assert.Contains(group, await OutputUtilities.GetDependenciesAsync(result));
    }

    [Fact]
    public async Task A_function_is_not_called_while_a_child_of_what_it_depends_on_is_not_there()
    {
        Output<object> result = null!;
        var monitor = await EngineRun.RunAsync(
            () => result = Deployment.Instance.Invoke<object>(
                "test:index:get", InvokeArgs.Empty, new InvokeOutputOptions { DependsOn = { new Group("g") } }),
            new FakeMonitor { OnRegister = (_, response) => Task.FromResult(response.Id = string.Empty) },
            isPreview: true);

        Assert.Empty(monitor.Invoked);
        Assert.False(await OutputUtilities.GetIsKnownAsync(result));
    }

    [Theory]
    [InlineData("test:index:get", "urn:pulumi:dev::shop::pulumi:providers:test::p::p-id")]
    [InlineData("other:index:get", "")]
    [InlineData("test:get", "")]
    public async Task A_function_uses_the_provider_of_the_parent_for_its_package(string token, string provider)
    {
        var monitor = await EngineRun.RunAsync(() =>
        {
            var parent = new Group("g", new ComponentResourceOptions
            {
                Provider = new ProviderResource("test", "p", ResourceArgs.Empty, (CustomResourceOptions?)null),
            });
            _ = Deployment.Instance.Invoke<object>(token, InvokeArgs.Empty, new InvokeOptions { Parent = parent });
        });

        Assert.Equal(provider, Assert.Single(monitor.Invoked).Provider);
    }

    [Fact]
    public async Task A_result_that_does_not_fit_is_a_warning_that_does_not_show_it()
    {
        Output<ImmutableArray<string>> result = null!;
        var (exitCode, _, log) = await EngineRun.RunAsync(
            () => Deployment.RunAsync(() =>
            {
                result = Deployment.Instance.Invoke<ImmutableArray<string>>("test:index:get", InvokeArgs.Empty);
            }),
            new FakeMonitor { OnInvoke = _ => new ResourceInvokeResponse { Return = WireStructs.FromJson("""{ "t": "hunter2" }""") } });

        Assert.Equal(0, exitCode);
        Assert.True((await OutputUtilities.GetValueAsync(result)).IsDefault);
        var warning = Assert.Single(log.Messages, message => message.Severity == LogSeverity.Warning);
        Assert.DoesNotContain("hunter2", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_of_a_generated_class_reads_with_its_version_and_its_secrets()
    {
        var monitor = await EngineRun.RunAsync(() => _ = Pulumi.Github.ActionsSecret.Get("s", "repo:TOKEN"));

        var request = Assert.Single(monitor.Read);
        Assert.Equal(("repo:TOKEN", "github:index/actionsSecret:ActionsSecret", "6.15.0"), (request.Id, request.Type, request.Version));
        Assert.Contains("value", request.AdditionalSecretOutputs);
        Assert.DoesNotContain(monitor.Registered, registered => registered.Name == "s");
    }

    private static DictionaryInvokeArgs Args(string name, object value) => new(ImmutableDictionary<string, object?>.Empty.Add(name, value));
}
