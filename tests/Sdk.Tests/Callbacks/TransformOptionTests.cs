using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Lucid.Sdk.Tests.Configuration;
using Lucid.Sdk.Tests.Wire;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Callbacks;

/// <summary>The options of a resource on their way to a transform and back.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class TransformOptionTests
{
    private const string Home = "urn:pulumi:dev::shop::test:index:Thing::home";
    private const string Provider = "urn:pulumi:dev::shop::pulumi:providers:test::p::p-id";

    [Fact]
    public async Task Options_of_a_custom_resource_that_a_transform_leaves_alone_go_back_as_they_came()
    {
        var given = Options();
        given.AdditionalSecretOutputs.Add("token");
        given.DeleteBeforeReplace = false;
        given.Import = "existing";

        Assert.Equal(given, await RoundTripAsync(given, custom: true, args => args.Options));
    }

    [Fact]
    public async Task Options_of_a_component_that_a_transform_leaves_alone_go_back_as_they_came()
    {
        var given = Options();
        given.Providers.Add("test", Provider);

        Assert.Equal(given, await RoundTripAsync(given, custom: false, args => args.Options));
    }

    [Fact]
    public async Task Options_that_were_merged_with_none_go_back_as_they_came()
    {
        var given = Options();

        Assert.Equal(given, await RoundTripAsync(given, custom: true, args
            => CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new CustomResourceOptions())));
    }

    [Fact]
    public async Task No_options_stay_no_options()
    {
        var given = new TransformResourceOptions();

        foreach (var custom in new[] { true, false })
        {
            var answer = await RoundTripAsync(given, custom, args => args.Options);

            Assert.Equal(given, answer);
            Assert.False(answer.HasReplacementTrigger);
        }
    }

    [Fact]
    public async Task A_transform_sees_the_options_in_the_form_in_which_programs_give_them()
    {
        CustomResourceOptions seen = null!;
        await RoundTripAsync(Options(), custom: true, args => seen = (CustomResourceOptions)args.Options);

        Assert.Equal((true, false, "1.2.3", "https://plugins"), (seen.Protect, seen.RetainOnDelete, seen.Version, seen.PluginDownloadURL));
        Assert.Equal(
            (TimeSpan.FromMinutes(90), TimeSpan.FromMilliseconds(1.5), null),
            (seen.CustomTimeouts!.Create, seen.CustomTimeouts.Update, seen.CustomTimeouts.Delete));
        Assert.Equal(["spec", "spec.replicas", "data"], [.. seen.ReplaceOnChanges, .. seen.IgnoreChanges, .. seen.HideDiffs]);
        Assert.Equal(["hook"], seen.Hooks.AfterCreate.Select(hook => hook.Name));
        Assert.Equal(Home, await OutputUtilities.GetValueAsync(seen.DeletedWith!.Urn));
        Assert.Equal("urn:pulumi:dev::shop::pulumi:providers:test::p", await OutputUtilities.GetValueAsync(seen.Provider!.Urn));
        Assert.Equal("p-id", await OutputUtilities.GetValueAsync(seen.Provider.Id));
        Assert.Equal(FakeMonitor.Urn(string.Empty, "pulumi:pulumi:Stack", "shop-dev"), await OutputUtilities.GetValueAsync(seen.Parent!.Urn));
    }

    [Fact]
    public async Task A_transform_changes_each_option()
    {
        var changed = await RoundTripAsync(Options(), custom: true, _ => new CustomResourceOptions
        {
            AdditionalSecretOutputs = { "key" },
            Aliases = { new Pulumi.Alias { Name = "older" }, new Pulumi.Alias { NoParent = true } },
            CustomTimeouts = new CustomTimeouts { Delete = TimeSpan.FromSeconds(5) },
            DeleteBeforeReplace = true,
            DependsOn = { new Thing("first"), new Group("group") },
            IgnoreChanges = { "a", "b" },
            Protect = false,
            Provider = new ProviderResource("test", "other", ResourceArgs.Empty, (CustomResourceOptions?)null),
            ReplacementTrigger = "new",
            Version = "2.0.0",
        });

        Assert.Equal(
            new TransformResourceOptions
            {
                AdditionalSecretOutputs = { "key" },
                Aliases =
                {
                    new Pulumirpc.Alias { Spec = new() { Name = "older", NoParent = false } },
                    new Pulumirpc.Alias { Spec = new() { NoParent = true } },
                },
                CustomTimeouts = new() { Delete = "5000000000ns", Read = "2m" },
                DeleteBeforeReplace = true,
                DependsOn = { "urn:pulumi:dev::shop::test:index:Thing::first", "urn:pulumi:dev::shop::test:index:Group::group" },
                IgnoreChanges = { "a", "b" },
                PluginChecksums = { { "linux", ByteString.CopyFromUtf8("sum") } },
                Protect = false,
                Provider = "urn:pulumi:dev::shop::pulumi:providers:test::other::other-id",
                ReplacementTrigger = Value.ForString("new").ToByteString(),
                Version = "2.0.0",
            },
            changed);
    }

    [Theory]
    [InlineData("90m", "5400000000000ns")]
    [InlineData("1h30m", "5400000000000ns")]
    [InlineData("1.5s", "1500000000ns")]
    [InlineData("250us", "250000ns")]
    [InlineData("-2ms", "-2000000ns")]
    [InlineData("0", "000ns")]
    public async Task Durations_are_read_as_Go_writes_them(string given, string sentBack)
    {
        var options = new TransformResourceOptions { CustomTimeouts = new() { Create = given } };

        Assert.Equal(sentBack, (await RoundTripAsync(options, custom: true, args => args.Options)).CustomTimeouts.Create);
    }

    private static TransformResourceOptions Options() => new()
    {
        Aliases =
        {
            new Pulumirpc.Alias { Urn = "urn:pulumi:dev::shop::t::b" },
            new Pulumirpc.Alias { Spec = new() { Name = "c", Type = "t", Stack = "s", Project = "p", ParentUrn = Home } },
            new Pulumirpc.Alias { Spec = new() { Name = "d", NoParent = true } },
            new Pulumirpc.Alias { Spec = new() { Name = "e", NoParent = false } },
        },
        CustomTimeouts = new() { Create = "5400000000000ns", Update = "1500000ns", Read = "2m" },
        DeletedWith = Home,
        DependsOn = { "urn:pulumi:dev::shop::t::z", "urn:pulumi:dev::shop::t::a" },
        HideDiff = { "data" },
        Hooks = new() { AfterCreate = { "hook" }, BeforeDelete = { "one", "two" }, OnError = { "again" } },
        IgnoreChanges = { "spec.replicas" },
        PluginChecksums = { { "linux", ByteString.CopyFromUtf8("sum") } },
        PluginDownloadUrl = "https://plugins",
        Protect = true,
        Provider = Provider,
        ReplaceOnChanges = { "spec" },
        ReplaceWith = { Home },
        ReplacementTrigger = TransformingEngine.Output(Value.ForNumber(3), isSecret: true).ToByteString(),
        RetainOnDelete = false,
        Version = "1.2.3",
    };

    /// <summary>What a transform answers that is sent the given options.</summary>
    private static async Task<TransformResourceOptions> RoundTripAsync(
        TransformResourceOptions given, bool custom, Func<ResourceTransformArgs, Pulumi.ResourceOptions> change)
    {
        TransformResponse? answer = null;
        await EngineRun.RunAsync(
            () => _ = new Thing("a", null, new CustomResourceOptions
            {
                ResourceTransforms = { (args, _) => Task.FromResult<ResourceTransformResult?>(new(args.Args, change(args))) },
            }),
            new FakeMonitor
            {
                OnRegister = async (request, _) =>
                {
                    foreach (var transform in request.Transforms)
                    {
                        answer = await transform.CallAsync<TransformResponse>(new TransformRequest
                        {
                            Name = "a",
                            Custom = custom,
                            Parent = request.Parent,
                            Properties = ByteString.Empty,
                            Options = given,
                        });
                    }
                },
            });
        return answer!.Options;
    }
}
