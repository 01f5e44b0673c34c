using Lucid.Host.Engine;
using Lucid.Host.Graph;
using Lucid.Host.Tests.Graph;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Engine;

/// <summary>What a program is told of things that only a deployment can know.</summary>
public sealed class StandInTests
{
    private const string Stash = "pulumi:index:Stash";
    private const string Service = "kubernetes:core/v1:Service";
    private const string ServiceUrn = "urn:pulumi:dev::lucid::kubernetes:core/v1:Service::web";

    [Fact]
    public async Task In_a_preview_the_id_of_something_new_is_unknown()
    {
        await using var engine = await StartAsync();

        Assert.Equal("", (await engine.AddAsync(Custom("", Service, "web"))).Id);
        Assert.Equal("", (await engine.AddAsync(Custom("", "pulumi:providers:kubernetes", "cluster"))).Id);
        Assert.Null(engine.Held(ServiceUrn).Id);
    }

    [Fact]
    public async Task In_a_render_something_new_has_an_id_that_nobody_takes_for_real()
    {
        await using var engine = await StartAsync(EngineMode.Render);

        Assert.Equal("not-deployed/web", (await engine.AddAsync(Custom("", Service, "web"))).Id);
        Assert.Equal("not-deployed/cluster", (await engine.AddAsync(Custom("", "pulumi:providers:kubernetes", "cluster"))).Id);
    }

    [Theory]
    [InlineData(EngineMode.Preview)]
    [InlineData(EngineMode.Render)]
    public async Task A_component_has_no_id(EngineMode mode)
    {
        await using var engine = await StartAsync(mode);

        Assert.Equal("", (await engine.AddAsync(Component("", "lucid:index:Plane", "core"))).Id);
    }

    [Theory]
    [InlineData(EngineMode.Preview)]
    [InlineData(EngineMode.Render)]
    public async Task What_is_adopted_has_the_id_of_what_is_there(EngineMode mode)
    {
        await using var engine = await StartAsync(mode);
        var request = Custom("", Service, "web");
        request.ImportId = "default/web";

        Assert.Equal("default/web", (await engine.AddAsync(request)).Id);
    }

    [Fact]
    public async Task What_others_owned_until_now_is_made_anew()
    {
        var seen = Resources.Of(null, Service, "web", ResourceKind.Read) with { Id = "theirs/web", Outputs = Map(("uid", Text("77"))) };
        await using var engine = await StartAsync(current: Resources.GraphOf(seen));
        var inputs = Map(("a", Text("b")));

        var answer = await engine.AddAsync(Custom("", Service, "web", inputs));

        Assert.Equal("", answer.Id);
        Assert.Equal(inputs, StructReader.Read(answer.Object));
    }

    [Theory]
    [InlineData("new", false, "second")]
    [InlineData("kept", false, "first")]
    [InlineData("kept", true, "second")]
    public async Task A_stash_gives_back_what_it_was_given_first(string name, bool isBroken, string output)
    {
        var stash = Resources.Custom(null, Stash, "kept", Map(("input", Text("first")))) with
        {
            Id = "id",
            Outputs = Map(("input", Text("first")), ("output", Text("first"))),
            IsTainted = isBroken,
        };
        await using var engine = await StartAsync(current: Resources.GraphOf(stash));

        Assert.Equal(
            Map(("input", Text("second")), ("output", Text(output))),
            await engine.OutputsAsync(Custom("", Stash, name, Map(("input", Text("second"))))));
    }

    [Fact]
    public async Task A_stash_that_is_given_the_same_gives_back_the_same()
    {
        var stash = Resources.Custom(null, Stash, "kept", Map(("input", Text("second")))) with
        {
            Id = "id",
            Outputs = Map(("input", Text("second")), ("output", Text("first"))),
        };
        await using var engine = await StartAsync(current: Resources.GraphOf(stash));

        Assert.Equal(stash.Outputs, await engine.OutputsAsync(Custom("", Stash, "kept", stash.Inputs)));
    }

    [Theory]
    [InlineData(EngineMode.Preview)]
    [InlineData(EngineMode.Render)]
    public async Task Something_new_gives_back_what_it_is_given(EngineMode mode)
    {
        await using var engine = await StartAsync(mode);
        var inputs = Map(("a", Text("b")), ("c", Secret("d")));

        Assert.Equal(inputs, await engine.OutputsAsync(Custom("", Service, "web", inputs)));
        Assert.Equal(inputs, engine.Held(ServiceUrn).Outputs);
    }

    [Theory]
    [InlineData(EngineMode.Preview)]
    [InlineData(EngineMode.Render)]
    public async Task What_stays_the_same_has_its_old_id_and_outputs(EngineMode mode)
    {
        await using var engine = await StartAsync(mode, Deployed);

        var answer = await engine.AddAsync(Custom("", Service, "web", Deployed.InTreeOrder[0].Inputs));

        Assert.Equal("default/web", answer.Id);
        Assert.Equal(Deployed.InTreeOrder[0].Outputs, StructReader.Read(answer.Object));
    }

    [Fact]
    public async Task What_changes_in_place_keeps_its_id_and_what_was_computed()
    {
        await using var engine = await StartAsync(current: Deployed);

        var answer = await engine.AddAsync(Custom("", Service, "web", Spec(("port", Number(443)))));

        Assert.Equal("default/web", answer.Id);
        Assert.Equal(
            Spec(("clusterIP", Text("10.0.0.7")), ("port", Number(443))).With("status", Text("ready")), StructReader.Read(answer.Object));
    }

    [Fact]
    public async Task What_is_replaced_in_a_preview_has_an_unknown_id_and_computes_anew()
    {
        await using var engine = await StartAsync(current: Deployed);
        var request = Custom("", Service, "web", Spec(("port", Number(443))));
        request.ReplaceOnChanges.Add("spec.port");
        request.SupportsPartialValues = true;

        var answer = await engine.AddAsync(request);

        Assert.Equal("", answer.Id);
        Assert.Equal(
            Spec(("clusterIP", UnknownValue.Instance), ("port", Number(443))).With("status", UnknownValue.Instance),
            StructReader.Read(answer.Object));
    }

    [Fact]
    public async Task What_is_replaced_in_a_render_has_a_new_stand_in_for_its_id()
    {
        await using var engine = await StartAsync(EngineMode.Render, Deployed);
        var request = Custom("", Service, "web", Spec(("port", Number(443))));
        request.ReplaceOnChanges.Add("spec");

        Assert.Equal("not-deployed/web", (await engine.AddAsync(request)).Id);
    }

    [Fact]
    public async Task A_provider_that_is_deployed_keeps_its_id_in_the_references_to_it()
    {
        var undeployed = Resources.Of(null, "pulumi:providers:kubernetes", "default_4_0_0", ResourceKind.DefaultProvider);
        var provider = undeployed with { Id = "0000-1111" };
        await using var engine = await StartAsync(current: Resources.GraphOf(provider));
        var request = Custom("", Service, "web");
        request.Version = "4.0.0";

        Assert.Equal($"{provider.Urn}::0000-1111", engine.Held((await engine.AddAsync(request)).Urn).Provider?.ToString());
    }

    private static ResourceGraph Deployed { get; } = Resources.GraphOf(
        Resources.Custom(null, Service, "web", Spec(("port", Number(80)))) with
        {
            Id = "default/web",
            Outputs = Spec(("clusterIP", Text("10.0.0.7")), ("port", Number(80))).With("status", Text("ready")),
        });

    private static ObjectValue Spec(params (string, PropertyValue)[] entries) => Map(("spec", Map(entries)));
}
