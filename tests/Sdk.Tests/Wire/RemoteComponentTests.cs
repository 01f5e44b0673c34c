using Lucid.Sdk.Tests.Configuration;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>Components that a provider's plugin constructs.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class RemoteComponentTests
{
    private const string Signature = "\"4dabf18193072939515e22adb298388d\"";
    private const string OutputValue = "\"d0e6a833031e9bbcd3f4e8bde6ca49a4\"";
    private const string Prefix = "urn:pulumi:dev::shop::test:index:";

    [Fact]
    public async Task It_is_registered_as_remote_and_has_the_outputs_that_come_back()
    {
        Far far = null!;
        var monitor = await EngineRun.RunAsync(() => far = new Far("far", new ThingArgs { Text = "t" }));

        var request = monitor["far"];
        Assert.True(request.Remote);
        Assert.False(request.Custom);
        Assert.Equal("""{"text":"t"}""", WireJson.Write(request.Object));
        Assert.Equal("t", await OutputUtilities.GetValueAsync(far.Text));
    }

    [Fact]
    public async Task Outputs_are_sent_with_what_is_known_about_them()
    {
        var monitor = await EngineRun.RunAsync(
            () =>
            {
                var first = new Thing("first", new ThingArgs { Text = "1" });
                _ = new Far("far", new ThingArgs
                {
                    Text = Output.CreateSecret(first.Text),
                    Items = { "plain", Output.Create("known"), OutputUtilities.CreateUnknown("u") },
                });
            });

        Assert.Equal(
            $$$$"""
            {"items":["plain","known",{{{{{Signature}}}}:{{{{OutputValue}}}}}],
            "text":{{{{{Signature}}}}:{{{{OutputValue}}}},"dependencies":["{{{{Prefix}}}}Thing::first"],"secret":true,"value":"1"}}
            """.ReplaceLineEndings(string.Empty),
            WireJson.Write(monitor["far"].Object));
        Assert.Equal([$"{Prefix}Thing::first"], monitor["far"].PropertyDependencies["text"].Urns);
    }

    [Fact]
    public async Task There_are_no_output_values_inside_one()
    {
        var monitor = await EngineRun.RunAsync(() =>
        {
            var first = new Thing("first", new ThingArgs { Text = "1" });
            _ = new Far("far", new ThingArgs { Any = Output.Create<object>(new InnerArgs { Containers = { first.Text } }) });
        });

        Assert.Equal(
            $$$$"""
            {"any":{{{{{Signature}}}}:{{{{OutputValue}}}},"dependencies":["{{{{Prefix}}}}Thing::first"],"value":{"containers":["1"]}}}
            """.Trim(),
            WireJson.Write(monitor["far"].Object));
    }

    [Fact]
    public async Task A_reference_is_plain_and_no_dependency()
    {
        var monitor = await EngineRun.RunAsync(() => _ = new Far("far", new WiredArgs { Wired = new Thing("first") }));

        Assert.Equal(
            $$$"""{"wired":{{{{Signature}}}:"5cf8f73096256a8f31e491e813e4eb8e","id":"first-id","urn":"{{{Prefix}}}Thing::first"}}""",
            WireJson.Write(monitor["far"].Object));
        Assert.Empty(monitor["far"].PropertyDependencies["wired"].Urns);
        Assert.Empty(monitor["far"].Dependencies);
    }

    [Fact]
    public async Task An_engine_without_output_values_gets_secrets_and_the_sentinel()
    {
        var monitor = await EngineRun.RunAsync(
            () => _ = new Far("far", new ThingArgs { Text = Output.CreateSecret("s"), Items = { OutputUtilities.CreateUnknown("u") } }),
            new FakeMonitor { Lacks = new HashSet<string> { "outputValues" } });

        Assert.Equal(
            $$$"""
            {"items":["04da6b54-80e4-46f7-96ec-b56ff0331ba9"],"text":{{{{Signature}}}:"1b47061264138c4ac30d75fd1eb44270","value":"s"}}
            """.Trim(),
            WireJson.Write(monitor["far"].Object));
    }

    [Fact]
    public async Task It_is_told_its_own_providers_and_inherits_the_rest_in_the_engine()
    {
        var monitor = await EngineRun.RunAsync(() =>
        {
            var parent = new Group("g", new ComponentResourceOptions { Providers = { New("other") } });
            var options = new ComponentResourceOptions { Parent = parent, Providers = { New("test"), New("more") } };
            _ = new Far("far", ResourceArgs.Empty, options);
            _ = new Far("near", ResourceArgs.Empty, new ComponentResourceOptions { Provider = New("single") });
        });

        Assert.Equal(
            [("more", "urn:pulumi:dev::shop::pulumi:providers:more::more::more-id"),
                ("test", "urn:pulumi:dev::shop::pulumi:providers:test::test::test-id")],
            monitor["far"].Providers.Select(pair => (pair.Key, pair.Value)).Order());
        Assert.Equal(string.Empty, monitor["far"].Provider);
        Assert.Equal(["single"], monitor["near"].Providers.Keys);
    }

    [Fact]
    public async Task What_the_engine_says_a_property_depends_on_is_a_dependency_of_the_output()
    {
        Far far = null!;
        var monitor = await EngineRun.RunAsync(
            () =>
            {
                far = new Far("far", new ThingArgs { Text = "t" });
                _ = new Thing("last", new ThingArgs { Text = far.Text });
            },
            new FakeMonitor
            {
                OnRegister = (request, response) =>
                {
                    if (request.Remote)
                    {
                        response.PropertyDependencies["text"] = new RegisterResourceResponse.Types.PropertyDependencies
                        {
                            Urns = { $"{Prefix}Far$test:index:Thing::inner" },
                        };
                    }

                    return Task.CompletedTask;
                },
            });

        Assert.Equal(
            [$"{Prefix}Far$test:index:Thing::inner", $"{Prefix}Far::far"],
            monitor["last"].Dependencies.Order(StringComparer.Ordinal));
        Assert.Equal(2, (await OutputUtilities.GetDependenciesAsync(far.Text)).Count);
    }

    [Fact]
    public async Task A_parameterized_package_is_registered_once_and_referred_to()
    {
        var package = new Pulumi.RegisterPackageRequest(
            "terraform-provider",
            "1.0.0",
            "https://plugins",
            new() { ["linux-amd64"] = [1, 2] },
            new("null", "3.0.0", [3]),
            extension: null);
        var monitor = await EngineRun.RunAsync(() =>
        {
            _ = new Far("a", ResourceArgs.Empty, null, package);
            _ = new CustomResource("null:index:T", "b", ResourceArgs.Empty, null, package);
            _ = new CustomResource("null:index:T", "c", ResourceArgs.Empty, new CustomResourceOptions { Id = "existing" }, package);
        });

        var request = Assert.Single(monitor.Packages);
        Assert.Equal(("terraform-provider", "1.0.0", "https://plugins"), (request.Name, request.Version, request.DownloadUrl));
        Assert.Equal([1, 2], request.Checksums["linux-amd64"].ToByteArray());
        Assert.Equal(
            ("null", "3.0.0", "AQ==".Length),
            (request.Parameterization.Name, request.Parameterization.Version, request.Parameterization.Value.ToBase64().Length));
        Assert.Null(request.Extension);
        Assert.Equal(
            ["ref-terraform-provider", "ref-terraform-provider", "ref-terraform-provider"],
            [monitor["a"].PackageRef, monitor["b"].PackageRef, Assert.Single(monitor.Read).PackageRef]);
    }

    [Fact]
    public async Task A_parameterized_package_needs_an_engine_that_knows_of_them()
    {
        var error = await EngineRun.RunFailingAsync(
            () => _ = new CustomResource(
                "null:index:T", "b", ResourceArgs.Empty, null, new Pulumi.RegisterPackageRequest("plugin", "1.0.0", null)),
            new FakeMonitor { Lacks = new HashSet<string> { "parameterization" } });

        Assert.Contains("parameterized packages", error.Message, StringComparison.Ordinal);
    }

    private static ProviderResource New(string package) => new(package, package, ResourceArgs.Empty, (CustomResourceOptions?)null);

    private sealed class Far(
        string name, ResourceArgs args, ComponentResourceOptions? options = null, Pulumi.RegisterPackageRequest? package = null)
        : ComponentResource("test:index:Far", name, args, options, remote: true, package)
    {
        [Output("text")]
        public Output<string> Text { get; private set; } = null!;
    }

    private sealed class WiredArgs : ResourceArgs
    {
        [Input("wired")]
        public Thing? Wired { get; set; }
    }
}
