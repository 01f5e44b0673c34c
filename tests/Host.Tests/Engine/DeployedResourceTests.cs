using Lucid.Host.Graph;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Graph.Resources;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Engine;

/// <summary>What a program is told of what is deployed already, where its options say how to treat it.</summary>
public sealed class DeployedResourceTests
{
    private const string Type = "a:b:C";

    private static readonly Resource Old = Custom(parent: (Resource?)null, Type, "one", Map(("size", Number(1)), ("zone", Text("a")))) with
    {
        Id = "id",
        Outputs = Map(("size", Number(1)), ("zone", Text("a")), ("address", Text("10.0.0.7"))),
    };

    [Fact]
    public async Task What_it_ignores_is_as_deployed()
    {
        await using var engine = await StartAsync(current: GraphOf(Old));
        var request = Custom("", Type, "one", Map(("size", Number(2)), ("zone", Text("b"))));
        request.IgnoreChanges.Add("size");

        var answer = await engine.AddAsync(request);

        Assert.Equal(Map(("size", Number(1)), ("zone", Text("b"))), engine.Held(answer.Urn).Inputs);
        Assert.Equal(
            Map(("size", Number(1)), ("zone", Text("b")), ("address", Text("10.0.0.7"))), StructReader.Read(answer.Object));
    }

    [Fact]
    public async Task What_is_made_anew_ignores_nothing()
    {
        await using var engine = await StartAsync(current: GraphOf(Old));
        var request = Custom("", Type, "one", Map(("size", Number(2)), ("zone", Text("b"))));
        request.IgnoreChanges.Add("size");
        request.ReplaceOnChanges.Add("zone");

        var answer = await engine.AddAsync(request);

        Assert.Equal(("", Map(("size", Number(2)), ("zone", Text("b")))), (answer.Id, engine.Held(answer.Urn).Inputs));
    }

    [Fact]
    public async Task What_is_replaced_with_another_one_has_an_unknown_id_and_address()
    {
        var two = Old with { Urn = Custom(parent: (Resource?)null, Type, "two").Urn, Name = "two" };
        await using var engine = await StartAsync(current: GraphOf(Old with { IsTainted = true }, two));
        var one = await engine.AddAsync(Custom("", Type, "one", Old.Inputs));
        var request = Custom("", Type, "two", Old.Inputs);
        request.ReplaceWith.Add(one.Urn);
        request.SupportsPartialValues = true;

        var answer = await engine.AddAsync(request);

        Assert.Equal("", answer.Id);
        Assert.Equal(UnknownValue.Instance, StructReader.Read(answer.Object)["address"]);
    }

    [Fact]
    public async Task What_depends_on_something_that_is_deleted_first_is_made_anew()
    {
        const string mapType = "kubernetes:core/v1:ConfigMap";
        var map = Custom(parent: (Resource?)null, mapType, "map", Map(("data", Map(("key", Text("value")))))) with
        {
            Id = "old",
            PropertyDependencies = Old.PropertyDependencies.Add("data", [Old.Urn]),
        };
        await using var engine = await StartAsync(current: GraphOf(Old with { IsTainted = true }, map));
        var root = Custom("", Type, "one", Old.Inputs);
        (root.DeleteBeforeReplace, root.DeleteBeforeReplaceDefined) = (true, true);
        var urn = (await engine.AddAsync(root)).Urn;

        var answer = await engine.AddAsync(Custom("", mapType, "map", map.Inputs).From("data", urn));

        Assert.Equal("", answer.Id);
    }
}
