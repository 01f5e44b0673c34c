using Grpc.Core;
using Lucid.Host.Engine;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Engine;

/// <summary>What a program reads: things of others, and what it registered itself.</summary>
public sealed class ReadTests
{
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";

    [Fact]
    public async Task Something_read_is_known_as_far_as_the_program_describes_it()
    {
        await using var engine = await StartAsync();
        var stack = await engine.AddStackAsync();
        var properties = Map(("a", Secret("s")), ("b", List(Text("c"), UnknownValue.Instance)));
        var request = new ReadResourceRequest
        {
            Id = "default/settings",
            Type = ConfigMap,
            Name = "settings",
            Parent = stack,
            Properties = Wire(properties),
            AcceptSecrets = true,
        };
        request.Dependencies.Add([stack + "-b", stack + "-a"]);

        var answer = await engine.Monitor.ReadResourceAsync(request);

        Assert.Equal("urn:pulumi:dev::lucid::kubernetes:core/v1:ConfigMap::settings", answer.Urn);
        Assert.Equal(properties, StructReader.Read(answer.Properties));
        var held = engine.Held(answer.Urn);
        Assert.Equal((ResourceKind.Read, "default/settings", stack), (held.Kind, held.Id, held.Parent?.Text));
        Assert.Equal((properties, properties), (held.Inputs, held.Outputs));
        Assert.Equal([new Urn(stack + "-a"), new Urn(stack + "-b")], held.Dependencies.AsEnumerable());
        Assert.Equal($"urn:pulumi:dev::lucid::pulumi:providers:kubernetes::default::{Signatures.Unknown}", held.Provider?.ToString());
    }

    [Fact]
    public async Task Reading_and_registering_one_URN_is_refused()
    {
        await using var engine = await StartAsync();
        await engine.AddAsync(Custom("", ConfigMap, "settings"));

        Assert.Equal(
            (StatusCode.AlreadyExists, "Duplicate resource URN 'urn:pulumi:dev::lucid::kubernetes:core/v1:ConfigMap::settings'; "
                + "two resources of one type and parent need different names"),
            await StatusOfAsync(engine.Monitor.ReadResourceAsync(
                new ReadResourceRequest { Id = "i", Type = ConfigMap, Name = "settings" })));
    }

    [Theory]
    [InlineData(EngineMode.Preview, "")]
    [InlineData(EngineMode.Render, "not-deployed/settings")]
    public async Task A_program_finds_by_its_URN_what_it_registered(EngineMode mode, string id)
    {
        await using var engine = await StartAsync(mode);
        var outputs = Map(("a", Secret("s")), ("b", Text("c")));
        var urn = (await engine.AddAsync(Custom("", ConfigMap, "settings", outputs))).Urn;

        Assert.Equal(Map(("id", Text(id)), ("state", outputs), ("urn", Text(urn))), await FindAsync(engine, urn));
    }

    [Fact]
    public async Task Of_a_component_a_program_finds_the_outputs_that_it_registered()
    {
        await using var engine = await StartAsync();
        var urn = (await engine.AddAsync(Component("", "lucid:index:Plane", "core"))).Urn;
        var outputs = Map(("address", Text("a")));
        await engine.Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest { Urn = urn, Outputs = Wire(outputs) });

        Assert.Equal(Map(("id", Text("")), ("state", outputs), ("urn", Text(urn))), await FindAsync(engine, urn));
    }

    [Fact]
    public async Task A_reference_is_found_as_one_only_if_the_program_reads_references()
    {
        await using var engine = await StartAsync();
        var reference = new ResourceReferenceValue("urn:pulumi:dev::lucid::a:b:C::other", "i-1", null);
        var urn = (await engine.AddAsync(Custom("", ConfigMap, "settings", Map(("other", reference))))).Urn;

        var state = Assert.IsType<ObjectValue>((await FindAsync(engine, urn, acceptResources: false))["state"]);

        Assert.Equal(Map(("other", Text("i-1"))), state);
        Assert.Equal(Map(("other", reference)), (await FindAsync(engine, urn))["state"]);
    }

    [Fact]
    public async Task What_is_not_registered_is_not_found()
    {
        await using var engine = await StartAsync();

        Assert.Equal(
            (StatusCode.NotFound, "There is no resource urn:pulumi:dev::lucid::a:b:C::d"),
            await StatusOfAsync(engine.Monitor.InvokeAsync(Question("urn:pulumi:dev::lucid::a:b:C::d", acceptResources: true))));
    }

    [Fact]
    public async Task A_question_without_a_URN_finds_nothing_either()
    {
        await using var engine = await StartAsync();
        var question = new ResourceInvokeRequest { Tok = "pulumi:pulumi:getResource" };

        Assert.Equal(
            (StatusCode.InvalidArgument, "pulumi:pulumi:getResource was called without a 'urn'"),
            await StatusOfAsync(engine.Monitor.InvokeAsync(question)));
    }

    private static async Task<ObjectValue> FindAsync(ConnectedEngine engine, string urn, bool acceptResources = true) =>
        StructReader.Read((await engine.Monitor.InvokeAsync(Question(urn, acceptResources))).Return);

    private static ResourceInvokeRequest Question(string urn, bool acceptResources) => new()
    {
        Tok = "pulumi:pulumi:getResource",
        Args = Wire(Map(("urn", Text(urn)))),
        AcceptResources = acceptResources,
    };
}
