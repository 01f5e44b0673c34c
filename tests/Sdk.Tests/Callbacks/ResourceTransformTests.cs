using System.Collections.Immutable;
using Lucid.Sdk.Tests.Configuration;
using Lucid.Sdk.Tests.Wire;

namespace Lucid.Sdk.Tests.Callbacks;

/// <summary>What transforms see of a resource and make of its properties.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class ResourceTransformTests
{
    private readonly TransformingEngine _engine = new();

    [Fact]
    public async Task A_transform_sees_the_resource_and_changes_its_properties()
    {
        ResourceTransformArgs seen = default;
        string? text = null;
        await EngineRun.RunAsync(
            () => Transformed("a", new ThingArgs { Text = "plain", Number = 3, Items = { "x" } }, args =>
            {
                seen = args;
                return args.Args.SetItem("text", $"{args.Args["text"]}, changed").Remove("items");
            }).Text.Apply(value => text = value),
            _engine.Monitor);

        Assert.Equal(("a", "test:index:Thing", true), (seen.Name, seen.Type, seen.Custom));
        Assert.Equal(3.0, seen.Args["number"]);
        Assert.Equal<object?>(["x"], Assert.IsType<ImmutableArray<object?>>(seen.Args["items"]));
        Assert.Equal("""{"number":3,"text":"plain, changed"}""", _engine.Properties["a"]);
        Assert.Equal("plain, changed", text);
    }

    [Fact]
    public async Task A_transform_that_returns_nothing_answers_nothing()
    {
        await EngineRun.RunAsync(
            () => _ = new Thing("a", null, new CustomResourceOptions
            {
                ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) },
            }),
            _engine.Monitor);

        var answer = Assert.Single(_engine.Answers["a"]);
        Assert.False(answer.HasProperties);
        Assert.Null(answer.Options);
    }

    [Fact]
    public async Task A_secret_is_an_output_of_its_type_and_what_is_made_of_it_is_secret()
    {
        await EngineRun.RunAsync(
            () => Transformed("a", new ThingArgs { Text = Output.CreateSecret("pass"), Number = Output.CreateSecret(4) }, args => args.Args
                .SetItem("text", ((Output<string>)args.Args["text"]!).Apply(text => text + "word"))
                .SetItem("number", Output.Unsecret((Output<double>)args.Args["number"]!))),
            _engine.Monitor);

        var password = WireJson.Write(TransformingEngine.Output(Text("password"), isSecret: true));
        Assert.Equal($$"""{"number":4,"text":{{password}}}""", _engine.Properties["a"]);
    }

    [Fact]
    public async Task A_property_that_a_transform_makes_secret_is_sent_as_such()
    {
        await EngineRun.RunAsync(
            () => Transformed("a", new ThingArgs { Text = "open" }, args
                => args.Args.SetItem("text", Output.CreateSecret((string)args.Args["text"]!))),
            _engine.Monitor);

        Assert.Equal($$"""{"text":{{WireJson.Write(TransformingEngine.Output(Text("open"), isSecret: true))}}}""", _engine.Properties["a"]);
    }

    [Fact]
    public async Task An_unknown_value_is_an_unknown_output_and_what_is_made_of_it_is_unknown()
    {
        var isKnown = true;
        await EngineRun.RunAsync(
            () => Transformed("a", new() { Text = OutputUtilities.CreateUnknown("x"), Number = OutputUtilities.CreateUnknown(0) }, args =>
            {
                var text = (Output<object>)args.Args["text"]!;
                isKnown = OutputUtilities.GetIsKnownAsync(text).Result;
                return args.Args.SetItem("text", text.Apply(value => $"{value}!"));
            }),
            _engine.Monitor,
            isPreview: true);

        var unknown = WireJson.Write(TransformingEngine.Output(null));
        Assert.False(isKnown);
        Assert.Equal($$"""{"number":{{unknown}},"text":{{unknown}}}""", _engine.Properties["a"]);
    }

    [Fact]
    public async Task What_a_value_depends_on_stays_with_it()
    {
        await EngineRun.RunAsync(
            () => Transformed("b", new ThingArgs { Text = new Thing("a", new ThingArgs { Text = "x" }).Text }, args => args.Args
                .SetItem("text", ((Output<string>)args.Args["text"]!).Apply(text => text + "y"))),
            _engine.Monitor);

        var output = TransformingEngine.Output(Text("xy"), false, "urn:pulumi:dev::shop::test:index:Thing::a");
        Assert.Equal($$"""{"text":{{WireJson.Write(output)}}}""", _engine.Properties["b"]);
    }

    [Fact]
    public async Task Secrets_inside_a_property_stay_where_they_are()
    {
        object? inner = null;
        await EngineRun.RunAsync(
            () => Transformed("a", new ThingArgs { Items = { "open", Output.CreateSecret("hidden") } }, args =>
            {
                inner = ((ImmutableArray<object?>)args.Args["items"]!)[1];
                return args.Args.SetItem("text", "new");
            }),
            new FakeMonitor { OnRegister = NoUpgrade });

        Assert.IsType<Output<string>>(inner);

        async Task NoUpgrade(Pulumirpc.RegisterResourceRequest request, Pulumirpc.RegisterResourceResponse response)
        {
            foreach (var transform in request.Transforms)
            {
                // Not a part of the properties is given up, whichever way the engine says that it is secret.
                var answer = await transform.CallAsync<Pulumirpc.TransformResponse>(
                    new Pulumirpc.TransformRequest { Name = "a", Custom = true, Properties = request.Object });
                Assert.Equal(WireJson.Write(request.Object.Fields["items"]), WireJson.Write(answer.Properties.Fields["items"]));
                Assert.Equal("new", answer.Properties.Fields["text"].StringValue);
            }
        }
    }

    [Fact]
    public async Task A_component_is_transformed_with_options_of_a_component()
    {
        ResourceTransformArgs seen = default;
        await EngineRun.RunAsync(
            () => _ = new Group("g", new ComponentResourceOptions { ResourceTransforms = { Remember } }), _engine.Monitor);

        Assert.False(seen.Custom);
        Assert.IsType<ComponentResourceOptions>(seen.Options);

        Task<ResourceTransformResult?> Remember(ResourceTransformArgs args, CancellationToken cancellationToken)
        {
            seen = args.Name == "g" ? args : seen;
            return Task.FromResult<ResourceTransformResult?>(null);
        }
    }

    private static Google.Protobuf.WellKnownTypes.Value Text(string text) => Google.Protobuf.WellKnownTypes.Value.ForString(text);

    private static Thing Transformed(string name, ThingArgs args, Func<ResourceTransformArgs, ImmutableDictionary<string, object?>> change)
        => new(name, args, new CustomResourceOptions
        {
            ResourceTransforms = { (seen, _) => Task.FromResult<ResourceTransformResult?>(new(change(seen), seen.Options)) },
        });
}
