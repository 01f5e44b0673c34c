using Grpc.Core;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Engine;

public sealed class RegistrationTests
{
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";

    [Fact]
    public async Task Stack_component_provider_and_custom_resource_are_kept_for_what_they_are()
    {
        await using var engine = await StartAsync();
        var stack = await engine.AddStackAsync();
        var plane = (await engine.AddAsync(Component(stack, "lucid:index:Plane", "core"))).Urn;
        await engine.AddAsync(Custom(plane, "pulumi:providers:kubernetes", "cluster"));
        await engine.AddAsync(Custom(plane, ConfigMap, "settings"));

        Assert.Equal(
            [
                ("urn:pulumi:dev::lucid::pulumi:providers:kubernetes::default", ResourceKind.DefaultProvider, null),
                ("urn:pulumi:dev::lucid::pulumi:pulumi:Stack::lucid-dev", ResourceKind.Component, null),
                ("urn:pulumi:dev::lucid::lucid:index:Plane::core", ResourceKind.Component, stack),
                ("urn:pulumi:dev::lucid::lucid:index:Plane$kubernetes:core/v1:ConfigMap::settings", ResourceKind.Custom, plane),
                ("urn:pulumi:dev::lucid::lucid:index:Plane$pulumi:providers:kubernetes::cluster", ResourceKind.Provider, plane),
            ],
            engine.Graph.InTreeOrder.Select(resource => (resource.Urn.Text, resource.Kind, resource.Parent?.Text)));
        Assert.Equal(stack, engine.Graph.Stack?.Urn.Text);
    }

    [Fact]
    public async Task Everything_that_the_program_says_of_a_resource_is_kept()
    {
        await using var engine = await StartAsync();
        var stack = await engine.AddStackAsync();
        var request = Custom(stack, ConfigMap, "settings", Map(("data", Secret("a"))));
        request.Dependencies.Add([stack + "-b", stack + "-a"]);
        request.PropertyDependencies.Add("data", new RegisterResourceRequest.Types.PropertyDependencies { Urns = { stack + "-b" } });
        request.IgnoreChanges.Add("data.key");
        request.ReplaceOnChanges.Add("metadata");
        request.AdditionalSecretOutputs.Add("status");
        request.ImportId = "default/settings";
        request.DeleteBeforeReplace = true;
        request.DeleteBeforeReplaceDefined = true;

        var held = engine.Held((await engine.AddAsync(request)).Urn);

        Assert.Equal((ConfigMap, "settings", "default/settings", true), (held.Type, held.Name, held.ImportId, held.DeleteBeforeReplace));
        Assert.Equal(Map(("data", Secret("a"))), held.Inputs);
        Assert.Equal([new Urn(stack + "-a"), new Urn(stack + "-b")], held.Dependencies.AsEnumerable());
        var (property, urns) = Assert.Single(held.PropertyDependencies);
        Assert.Equal(("data", stack + "-b"), (property, Assert.Single(urns).Text));
        Assert.Equal(["data.key"], held.IgnoreChanges.AsEnumerable());
        Assert.Equal(["metadata"], held.ReplaceOnChanges.AsEnumerable());
        Assert.Equal(["status"], held.AdditionalSecretOutputs.AsEnumerable());
    }

    [Fact]
    public async Task The_order_of_a_replacement_counts_only_where_the_program_gives_one()
    {
        await using var engine = await StartAsync();
        var request = Custom("", ConfigMap, "settings");
        request.DeleteBeforeReplace = true;

        Assert.Null(engine.Held((await engine.AddAsync(request)).Urn).DeleteBeforeReplace);
    }

    [Fact]
    public async Task A_second_resource_of_one_URN_is_refused_with_both_places_where_the_SDK_says_them()
    {
        await using var engine = await StartAsync();
        var stack = await engine.AddStackAsync();
        var (first, second) = (Custom(stack, ConfigMap, "settings"), Custom(stack, ConfigMap, "settings"));
        first.SourcePosition = new SourcePosition { Uri = "project:///index.ts", Line = 3, Column = 5 };
        second.SourcePosition = new SourcePosition { Uri = "project:///lib/web.ts", Line = 40, Column = 9 };
        await engine.AddAsync(first);

        Assert.Equal(
            (StatusCode.AlreadyExists, "Duplicate resource URN 'urn:pulumi:dev::lucid::kubernetes:core/v1:ConfigMap::settings', declared at "
                + "index.ts:3:5 and at lib/web.ts:40:9; two resources of one type and parent need different names"),
            await StatusOfAsync(engine.Monitor.RegisterResourceAsync(second)));
    }

    [Fact]
    public async Task A_second_resource_of_one_URN_is_refused_and_the_first_one_stays()
    {
        await using var engine = await StartAsync();
        var stack = await engine.AddStackAsync();
        var first = await engine.AddAsync(Custom(stack, ConfigMap, "settings", Map(("a", Text("first")))));

        Assert.Equal(
            (StatusCode.AlreadyExists, "Duplicate resource URN 'urn:pulumi:dev::lucid::kubernetes:core/v1:ConfigMap::settings'; "
                + "two resources of one type and parent need different names"),
            await StatusOfAsync(engine.Monitor.RegisterResourceAsync(Custom(stack, ConfigMap, "settings", Map(("a", Text("second")))))));
        Assert.Equal(Map(("a", Text("first"))), engine.Held(first.Urn).Inputs);
    }

    [Fact]
    public async Task A_parent_that_is_not_registered_is_named()
    {
        await using var engine = await StartAsync();
        var parent = "urn:pulumi:dev::lucid::lucid:index:Plane::gone";
        var read = new ReadResourceRequest { Id = "i", Type = ConfigMap, Name = "settings", Parent = parent };

        var refusal = (StatusCode.InvalidArgument, $"The parent of 'settings' ({ConfigMap}) is not registered: {parent}");
        Assert.Equal(refusal, await StatusOfAsync(engine.Monitor.RegisterResourceAsync(Custom(parent, ConfigMap, "settings"))));
        Assert.Equal(refusal, await StatusOfAsync(engine.Monitor.ReadResourceAsync(read)));
        Assert.Empty(engine.Graph.InTreeOrder);
    }

    [Fact]
    public async Task A_damaged_value_is_refused_with_the_resource_that_has_it()
    {
        await using var engine = await StartAsync();
        var damaged = Map(("a", Map((Signatures.Key, Text(Signatures.Asset)))));
        var refusal = (
            StatusCode.InvalidArgument, $"'settings' ({ConfigMap}) cannot be read: an asset has neither 'text', 'path' nor 'uri'");

        Assert.Equal(refusal, await StatusOfAsync(engine.Monitor.RegisterResourceAsync(Custom("", ConfigMap, "settings", damaged))));
        Assert.Equal(refusal, await StatusOfAsync(engine.Monitor.ReadResourceAsync(
            new ReadResourceRequest { Id = "i", Type = ConfigMap, Name = "settings", Properties = Wire(damaged) })));
    }

    [Fact]
    public async Task Outputs_of_a_component_are_those_that_it_registers()
    {
        await using var engine = await StartAsync();
        var plane = await engine.AddAsync(Component("", "lucid:index:Plane", "core"));
        Assert.True(plane.HasObject);
        Assert.Empty(plane.Object);

        var outputs = Map(("address", Text("a")), ("token", Secret("s")));
        await engine.Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest { Urn = plane.Urn, Outputs = Wire(outputs) });

        Assert.Equal(outputs, engine.Held(plane.Urn).Outputs);
    }

    [Fact]
    public async Task Outputs_of_something_unregistered_are_refused()
    {
        await using var engine = await StartAsync();

        Assert.Equal(
            (StatusCode.NotFound, "Outputs were registered for a resource that was not: urn:pulumi:dev::lucid::a:b:C::d"),
            await StatusOfAsync(engine.Monitor.RegisterResourceOutputsAsync(
                new RegisterResourceOutputsRequest { Urn = "urn:pulumi:dev::lucid::a:b:C::d" })));
    }

    [Fact]
    public async Task Damaged_outputs_are_refused_with_the_resource_that_has_them()
    {
        await using var engine = await StartAsync();
        var plane = await engine.AddAsync(Component("", "lucid:index:Plane", "core"));
        var damaged = Map(("a", Map((Signatures.Key, Text(Signatures.Archive)))));

        Assert.Equal(
            (StatusCode.InvalidArgument, $"The outputs of {plane.Urn} cannot be read: an archive has neither 'assets', 'path' nor 'uri'"),
            await StatusOfAsync(engine.Monitor.RegisterResourceOutputsAsync(
                new RegisterResourceOutputsRequest { Urn = plane.Urn, Outputs = Wire(damaged) })));
    }

    [Fact]
    public async Task Components_may_be_nested_thousands_deep()
    {
        const int depth = 5_000;
        await using var engine = await StartAsync();
        var parent = await engine.AddStackAsync();
        for (var index = 0; index < depth; index++)
        {
            parent = (await engine.AddAsync(Component(parent, "a:b:C", "c"))).Urn;
        }

        Assert.Equal(depth + 1, engine.Graph.InTreeOrder.Length);
        Assert.Equal(parent, engine.Graph.InTreeOrder[^1].Urn.Text);
    }
}
