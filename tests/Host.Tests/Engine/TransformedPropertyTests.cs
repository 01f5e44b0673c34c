using Google.Protobuf;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Engine;

/// <summary>How the properties of a resource reach transforms and come back from them.</summary>
public sealed class TransformedPropertyTests
{
    private const string MapType = "kubernetes:core/v1:ConfigMap";
    private const string One = "urn:pulumi:dev::lucid::a:b:C::one";
    private const string Two = "urn:pulumi:dev::lucid::a:b:C::two";

    [Fact]
    public async Task What_comes_from_resources_is_an_output_with_secrecy_and_dependencies()
    {
        var request = Custom("", MapType, "settings", Map(("a", Secret("s")), ("b", UnknownValue.Instance), ("c", Text("plain"))))
            .From("a", One).From("b", One, Two).From("c");

        Assert.Equal(
            Map(("a", Output(Text("s"), isSecret: true, One)), ("b", Output(null, isSecret: false, One, Two)), ("c", Text("plain"))),
            await SeenAsync(request));
    }

    [Fact]
    public async Task A_program_that_does_not_tell_properties_apart_means_all()
    {
        var request = Custom("", MapType, "settings", Map(("a", Text("x")), ("b", Number(1))));
        request.Dependencies.Add(One);

        Assert.Equal(
            Map(("a", Output(Text("x"), isSecret: false, One)), ("b", Output(Number(1), isSecret: false, One))), await SeenAsync(request));
    }

    [Fact]
    public async Task What_is_an_output_already_gets_what_it_lacks()
    {
        var request = Custom("", MapType, "settings").From("a", One, Two).From("b", One);
        request.Object = new StructWriter(acceptsSecrets: true, acceptsResources: true, keepsOutputs: true).Write(Map(
            ("a", Output(Text("x"), isSecret: true, Two)), ("b", List(Output(Text("y"), isSecret: false, One)))));

        Assert.Equal(
            Map(("a", Output(Text("x"), isSecret: true, Two, One)), ("b", List(Output(Text("y"), isSecret: false, One)))),
            await SeenAsync(request));
    }

    [Fact]
    public async Task What_comes_back_has_its_value_secrecy_and_dependencies()
    {
        var held = await HeldAsync(new TransformResponse
        {
            Properties = Written(Map(
                ("a", Output(Text("s"), isSecret: true, One)),
                ("b", Map(("c", List(Output(null, isSecret: false, Two, One))))),
                ("d", Number(1)))),
        });

        Assert.Equal(Map(("a", Secret("s")), ("b", Map(("c", List(UnknownValue.Instance)))), ("d", Number(1))), held.Inputs);
        Assert.Equal(
            [("a", [new Urn(One)]), ("b", [new Urn(One), new Urn(Two)]), ("d", [])],
            held.PropertyDependencies.Select(item => (item.Key, item.Value.AsEnumerable())));
        Assert.Equal([new Urn(One), new Urn(Two)], held.Dependencies.AsEnumerable());
    }

    [Fact]
    public async Task Dependencies_that_it_adds_to_the_resource_concern_no_property()
    {
        var held = await HeldAsync(new TransformResponse { Options = new TransformResourceOptions { DependsOn = { Two } } });

        Assert.Equal([new Urn(Two)], held.Dependencies.AsEnumerable());
        Assert.All(held.PropertyDependencies, item => Assert.Empty(item.Value));
    }

    [Fact]
    public async Task A_property_that_it_leaves_out_is_gone()
    {
        var held = await HeldAsync(new TransformResponse { Properties = Wire(ObjectValue.Empty) });

        Assert.Equal(ObjectValue.Empty, held.Inputs);
    }

    [Fact]
    public async Task The_next_one_sees_what_the_one_before_left()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        TransformRequest? seen = null;
        var first = program.Transform(_ => new TransformResponse
        {
            Properties = Written(Map(("b", Output(Text("x"), isSecret: true, One)))),
            Options = new TransformResourceOptions { Protect = true },
        });
        var second = program.Transform(request =>
        {
            seen = request;
            return new TransformResponse();
        });

        await engine.AddAsync(Custom("", MapType, "settings", Map(("a", Text("x")))).With(first, second));

        Assert.Equal(Map(("b", Output(Text("x"), isSecret: true, One))), StructReader.Read(seen!.Properties));
        Assert.True(seen.Options.Protect);
    }

    private static OutputValue Output(PropertyValue? value, bool isSecret, params string[] dependencies) =>
        new() { Value = value, IsSecret = isSecret, Dependencies = [.. dependencies] };

    private static ByteString Written(ObjectValue value) =>
        new StructWriter(acceptsSecrets: true, acceptsResources: true, keepsOutputs: true).Write(value);

    private static async Task<ObjectValue> SeenAsync(RegisterResourceRequest request)
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        ByteString? seen = null;
        await engine.AddAsync(request.With(program.Transform(question =>
        {
            seen = question.Properties;
            return new TransformResponse();
        })));
        return StructReader.Read(seen!);
    }

    private static async Task<Resource> HeldAsync(TransformResponse response)
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        var request = Custom("", MapType, "settings", Map(("a", Text("x"))));
        return engine.Held((await engine.AddAsync(request.With(program.Transform(_ => response)))).Urn);
    }
}
