using Lucid.Sdk.Tests.Configuration;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>Methods of resources.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class CallTests
{
    private const string Signature = "\"4dabf18193072939515e22adb298388d\"";
    private const string OutputValue = "\"d0e6a833031e9bbcd3f4e8bde6ca49a4\"";
    private const string Prefix = "urn:pulumi:dev::shop::test:index:Thing::";

    [Fact]
    public async Task A_method_gets_its_resource_and_its_arguments_with_what_is_known_about_them()
    {
        var monitor = await EngineRun.RunAsync(() =>
        {
            var first = new Thing("first", new ThingArgs { Text = "1" });
            var self = new Thing("self", null, new CustomResourceOptions
            {
                Version = "1.0.0",
                PluginDownloadURL = "https://plugins",
                Provider = new ProviderResource("test", "p", ResourceArgs.Empty, (CustomResourceOptions?)null),
            });
            _ = Deployment.Instance.Call<object>(
                "test:index:Thing/measure",
                new MeasureArgs { Of = first.Text, Unknown = OutputUtilities.CreateUnknown("u"), Other = first },
                self,
                new CallOptions { Version = "of the options" });
        });

        var request = Assert.Single(monitor.Called);
        Assert.Equal(("test:index:Thing/measure", "1.0.0", "https://plugins"), (request.Tok, request.Version, request.PluginDownloadURL));
        Assert.Equal("urn:pulumi:dev::shop::pulumi:providers:test::p::p-id", request.Provider);
        Assert.Equal(
            $$$"""
            {"__self__":{{{{Signature}}}:"5cf8f73096256a8f31e491e813e4eb8e","id":"self-id","urn":"{{{Prefix}}}self"},
            "of":{{{{Signature}}}:{{{OutputValue}}},"dependencies":["{{{Prefix}}}first"],"value":"1"},
            "other":{{{{Signature}}}:"5cf8f73096256a8f31e491e813e4eb8e","id":"first-id","urn":"{{{Prefix}}}first"},
            "unknown":{{{{Signature}}}:{{{OutputValue}}}}}
            """.ReplaceLineEndings(string.Empty),
            WireJson.Write(request.Args));
        Assert.Equal([$"{Prefix}first"], request.ArgDependencies["of"].Urns);
        Assert.Empty(request.ArgDependencies["other"].Urns);
        Assert.Empty(request.ArgDependencies["__self__"].Urns);
    }

    [Fact]
    public async Task A_function_uses_the_options_and_the_provider_of_their_parent()
    {
        var monitor = await EngineRun.RunAsync(() =>
        {
            var provider = new ProviderResource("test", "p", ResourceArgs.Empty, (CustomResourceOptions?)null);
            var parent = new Group("g", new ComponentResourceOptions { Provider = provider });
            Deployment.Instance.Call("test:index:run", CallArgs.Empty, options: new CallOptions { Parent = parent, Version = "2.0.0" });
        });

        var request = Assert.Single(monitor.Called);
        Assert.Equal(("2.0.0", "{}"), (request.Version, WireJson.Write(request.Args)));
        Assert.Equal("urn:pulumi:dev::shop::pulumi:providers:test::p::p-id", request.Provider);
    }

    [Fact]
    public async Task The_result_depends_on_what_the_method_says()
    {
        Output<Measure> result = null!;
        var monitor = await EngineRun.RunAsync(
            () =>
            {
                var first = new Thing("first", new ThingArgs { Text = "1" });
                result = Deployment.Instance.Call<Measure>("test:index:measure", new MeasureArgs { Of = first.Text });
                _ = new Thing("last", new ThingArgs { Number = result.Apply(measure => measure.Size) });
            },
            new FakeMonitor
            {
                OnCall = _ => new CallResponse
                {
                    Return = WireStructs.FromJson("""{ "size": 3 }"""),
                    ReturnDependencies = { ["size"] = new CallResponse.Types.ReturnDependencies { Urns = { $"{Prefix}elsewhere" } } },
                },
            });

        Assert.Equal(3, (await OutputUtilities.GetValueAsync(result)).Size);
        Assert.Equal([$"{Prefix}elsewhere"], monitor["last"].Dependencies);
    }

    [Fact]
    public async Task A_method_that_refuses_its_arguments_fails_the_run_with_the_reasons_also_if_nobody_reads_its_result()
    {
        var error = await EngineRun.RunFailingAsync(
            () => Deployment.Instance.Call("test:index:run", CallArgs.Empty),
            new FakeMonitor
            {
                OnCall = _ => new CallResponse { Failures = { new CheckFailure { Property = "of", Reason = "is missing" } } },
            });

        Assert.Contains("Call of 'test:index:run' failed: is missing (of)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_method_of_a_parameterized_package_refers_to_it()
    {
        var package = new Pulumi.RegisterPackageRequest("plugin", "1.0.0", null);
        var monitor = await EngineRun.RunAsync(() =>
        {
            Deployment.Instance.Call("test:index:run", CallArgs.Empty, null, null, package);
            _ = Deployment.Instance.Call<object>("test:index:run", CallArgs.Empty, null, null, package);
        });

        Assert.Equal(["ref-plugin", "ref-plugin"], monitor.Called.Select(request => request.PackageRef));
    }

    [Fact]
    public async Task Mocks_answer_methods_as_they_answer_functions()
    {
        Output<Measure> result = null!;
        var mocks = new RecordingMocks { AnswerCall = _ => new Dictionary<string, object> { ["size"] = 3 } };
        await Harness.RunAsync(
            () => result = Deployment.Instance.Call<Measure>("test:index:measure", new MeasureArgs { Of = Output.CreateSecret("x") }),
            mocks);

        Assert.Equal(3, (await OutputUtilities.GetValueAsync(result)).Size);
        Assert.True(mocks.Calls.TryPeek(out var call));
        Assert.Equal(("test:index:measure", "x"), (call.Token, call.Args["of"]));
    }

    [Fact]
    public async Task A_provider_tells_the_configuration_that_terraform_would_take()
    {
        Output<Pulumi.Github.ProviderTerraformConfigResult> github = null!;
        Output<Pulumi.Docker.ProviderTerraformConfigResult> docker = null!;
        var monitor = await EngineRun.RunAsync(
            () =>
            {
                github = new Pulumi.Github.Provider("github").TerraformConfig();
                docker = new Pulumi.Docker.Provider("docker").TerraformConfig();
            },
            new FakeMonitor
            {
                OnCall = request => new CallResponse
                {
                    Return = WireStructs.FromJson($$"""{ "result": { "of": "{{request.Tok}}" } }"""),
                },
            });

        Assert.Equal("pulumi:providers:github/terraformConfig", (await OutputUtilities.GetValueAsync(github)).Result["of"]);
        Assert.Equal("pulumi:providers:docker/terraformConfig", (await OutputUtilities.GetValueAsync(docker)).Result["of"]);
        Assert.All(monitor.Called, request => Assert.Contains("__self__", request.Args.Fields.Keys));
    }

    private sealed class MeasureArgs : CallArgs
    {
        [Input("of")]
        public Input<string>? Of { get; set; }

        [Input("unknown")]
        public Input<string>? Unknown { get; set; }

        [Input("other")]
        public Thing? Other { get; set; }
    }

    [OutputType]
    private sealed class Measure
    {
        public readonly int Size;

        [OutputConstructor]
        private Measure(int size) => Size = size;
    }
}
