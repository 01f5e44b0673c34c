using Google.Protobuf.WellKnownTypes;
using Lucid.Sdk.Tests.Configuration;

namespace Lucid.Sdk.Tests.Wire;

[Collection(nameof(EnvironmentCollection))]
public sealed class SentOptionsTests
{
    [Fact]
    public async Task A_resource_without_options_sends_the_defaults_of_the_official_client()
    {
        var request = (await EngineRun.RunAsync(() => _ = new Thing("a")))["a"];

        Assert.Equal(("test:index:Thing", true, false), (request.Type, request.Custom, request.Remote));
        Assert.True(request.AcceptSecrets && request.AcceptResources && request.SupportsResultReporting);
        Assert.False(request.HasProtect || request.HasRetainOnDelete);
        Assert.False(request.DeleteBeforeReplaceDefined || request.SupportsPartialValues);
        Assert.Null(request.CustomTimeouts);
        Assert.NotNull(request.Hooks);
        Assert.True(request.HasObject);
        Assert.Empty(request.Object);
        Assert.False(request.HasReplacementTrigger);
    }

    [Fact]
    public async Task Every_option_of_a_custom_resource_is_sent()
    {
        var request = (await EngineRun.RunAsync(() => _ = new Thing("a", null, new CustomResourceOptions
        {
            Protect = true,
            RetainOnDelete = false,
            DeleteBeforeReplace = false,
            Version = "1.2.3",
            PluginDownloadURL = "https://plugins",
            ImportId = "existing",
            IgnoreChanges = { "spec.replicas" },
            ReplaceOnChanges = { "spec" },
            HideDiffs = { "data" },
            AdditionalSecretOutputs = { "token" },
            ReplacementTrigger = "t1",
            DeletedWith = new Thing("home"),
            ReplaceWith = { new Thing("twin") },
        })))["a"];

        Assert.True(request.HasProtect && request.Protect && request.HasRetainOnDelete && !request.RetainOnDelete);
        Assert.True(request.DeleteBeforeReplaceDefined && !request.DeleteBeforeReplace);
        Assert.Equal(("1.2.3", "https://plugins", "existing"), (request.Version, request.PluginDownloadURL, request.ImportId));
        Assert.Equal(["spec.replicas"], request.IgnoreChanges);
        Assert.Equal(["spec"], request.ReplaceOnChanges);
        Assert.Equal(["data"], request.HideDiffs);
        Assert.Equal(["token"], request.AdditionalSecretOutputs);
        Assert.Equal("t1", Value.Parser.ParseFrom(request.ReplacementTrigger).StringValue);
        Assert.Equal("urn:pulumi:dev::shop::test:index:Thing::home", request.DeletedWith);
        Assert.Equal(["urn:pulumi:dev::shop::test:index:Thing::twin"], request.ReplaceWith);
    }

    [Fact]
    public async Task Timeouts_are_sent_in_nanoseconds_and_those_not_given_are_empty()
    {
        var request = (await EngineRun.RunAsync(() => _ = new Thing("a", null, new CustomResourceOptions
        {
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(10), Delete = TimeSpan.FromMilliseconds(1.5) },
        })))["a"];

        Assert.Equal(
            ("600000000000ns", string.Empty, "1500000ns"),
            (request.CustomTimeouts.Create, request.CustomTimeouts.Update, request.CustomTimeouts.Delete));
    }

    [Fact]
    public async Task Of_the_parents_options_only_protection_is_inherited()
    {
        var monitor = await EngineRun.RunAsync(() =>
        {
            var other = new Thing("other");
            _ = new Group("g", new ComponentResourceOptions
            {
                Protect = true,
                RetainOnDelete = true,
                Version = "1.0.0",
                IgnoreChanges = { "x" },
                DependsOn = { other },
            });
        });

        var child = monitor["g-child"];
        Assert.True(child.Protect);
        Assert.False(child.HasRetainOnDelete);
        Assert.Equal(string.Empty, child.Version);
        Assert.Empty(child.IgnoreChanges);
        Assert.Empty(child.Dependencies);
        Assert.False(monitor["other"].HasProtect);
    }

    [Fact]
    public async Task A_component_sends_no_options_of_custom_resources_and_no_providers()
    {
        var monitor = await EngineRun.RunAsync(() => _ = new Group("g", new ComponentResourceOptions
        {
            ReplaceOnChanges = { "x" },
            Provider = new ProviderResource("test", "p", ResourceArgs.Empty, (CustomResourceOptions?)null),
        }));

        var request = monitor["g"];
        Assert.False(request.Custom);
        Assert.Empty(request.ReplaceOnChanges);
        Assert.Empty(request.Providers);
        Assert.Equal("urn:pulumi:dev::shop::pulumi:providers:test::p::p-id", monitor["g-child"].Provider);
    }

    [Fact]
    public async Task A_provider_that_has_no_id_yet_is_named_with_the_sentinel()
    {
        var monitor = await EngineRun.RunAsync(
            () => _ = new Thing("a", null, new CustomResourceOptions
            {
                Provider = new ProviderResource("test", "p", ResourceArgs.Empty, (CustomResourceOptions?)null),
            }),
            new FakeMonitor { OnRegister = (_, response) => Task.FromResult(response.Id = string.Empty) },
            isPreview: true);

        Assert.Equal("urn:pulumi:dev::shop::pulumi:providers:test::p::04da6b54-80e4-46f7-96ec-b56ff0331ba9", monitor["a"].Provider);
    }

    [Fact]
    public async Task Aliases_say_what_differs_and_that_the_parent_is_the_same()
    {
        var request = (await EngineRun.RunAsync(() => _ = new Thing("a", null, new CustomResourceOptions
        {
            Aliases =
            {
                new Alias { Type = "test:index:Old" },
                new Alias { Urn = "urn:pulumi:dev::shop::t::b" },
                new Alias { Name = "c", NoParent = true },
                new Alias { ParentUrn = "urn:pulumi:dev::shop::t::p" },
            },
        })))["a"];

        Assert.Equal(
            [
                """{ "spec": { "type": "test:index:Old", "noParent": false } }""",
                """{ "urn": "urn:pulumi:dev::shop::t::b" }""",
                """{ "spec": { "name": "c", "noParent": true } }""",
                """{ "spec": { "parentUrn": "urn:pulumi:dev::shop::t::p" } }""",
            ],
            request.Aliases.Select(alias => alias.ToString()));
        Assert.False(request.AliasSpecs);
    }

    [Fact]
    public async Task An_engine_without_alias_specs_gets_the_urns_that_they_stand_for()
    {
        var monitor = await EngineRun.RunAsync(
            () =>
            {
                var group = new Group("g");
                _ = new Thing("a", null, new CustomResourceOptions
                {
                    Parent = group,
                    Aliases =
                    {
                        new Alias { Type = "test:index:Old" },
                        new Alias { Name = "b", NoParent = true },
                        new Alias { Name = "c", ParentUrn = "urn:pulumi:dev::shop::t::p", Stack = "prod" },
                        new Alias { Urn = "urn:pulumi:dev::shop::t::d" },
                        new Alias { Urn = "urn:pulumi:dev::shop::t::d" },
                        OutputUtilities.CreateUnknown(new Alias { Name = "e" }),
                    },
                });
            },
            new FakeMonitor { Lacks = new HashSet<string> { "aliasSpecs" } });

        Assert.Equal(
            [
                "urn:pulumi:dev::shop::test:index:Group$test:index:Old::a",
                "urn:pulumi:dev::shop::test:index:Thing::b",
                "urn:pulumi:dev::shop::t$test:index:Thing::c",
                "urn:pulumi:dev::shop::t::d",
            ],
            monitor["a"].AliasURNs);
        Assert.Empty(monitor["a"].Aliases);
    }

    [Fact]
    public async Task An_alias_that_is_not_known_yet_is_left_out()
    {
        var request = (await EngineRun.RunAsync(() => _ = new Thing("a", null, new CustomResourceOptions
        {
            Aliases = { OutputUtilities.CreateUnknown(new Alias { Name = "b" }), new Alias { Name = "c" } },
        })))["a"];

        Assert.Equal(["c"], request.Aliases.Select(alias => alias.Spec.Name));
    }

    [Theory]
    [InlineData("deletedWith")]
    [InlineData("replaceWith")]
    public async Task An_option_that_the_engine_has_not_fails_the_run(string feature)
    {
        var error = await EngineRun.RunFailingAsync(
            () =>
            {
                var other = new Thing("other");
                _ = new Thing("a", null, feature == "deletedWith"
                    ? new CustomResourceOptions { DeletedWith = other }
                    : new CustomResourceOptions { ReplaceWith = { other } });
            },
            new FakeMonitor { Lacks = new HashSet<string> { feature } });

        Assert.Contains($"does not support the {feature} option", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_component_that_replaces_with_another_names_it_and_not_its_children()
    {
        var monitor = await EngineRun.RunAsync(
            () => _ = new Thing("a", null, new CustomResourceOptions { ReplaceWith = { new Group("g") } }));

        Assert.Equal(["urn:pulumi:dev::shop::test:index:Group::g"], monitor["a"].ReplaceWith);
    }

    [Fact]
    public async Task A_provider_is_sent_the_names_of_its_variables()
    {
        var request = (await EngineRun.RunAsync(() => _ = new ProviderResource(
            "test", "p", ResourceArgs.Empty, new CustomResourceOptions { EnvVarMappings = { ["MY_TOKEN"] = "TOKEN" } })))["p"];

        Assert.Equal("TOKEN", request.EnvVarMappings["MY_TOKEN"]);
    }
}
