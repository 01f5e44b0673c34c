using Grpc.Core;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Graph.Resources;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Engine;

/// <summary>How a resource is found that is deployed under another URN.</summary>
public sealed class AliasTests
{
    private const string PlaneType = "lucid:index:Plane";
    private const string NetworkType = "lucid:index:Network";
    private const string ServiceType = "lucid:index:Service";
    private const string MapType = "kubernetes:core/v1:ConfigMap";

    private static readonly Resource OldPlane = Component(Stack, PlaneType, "core");
    private static readonly Resource OldMap = Custom(OldPlane, MapType, "settings") with { Id = "default/settings" };

    [Fact]
    public async Task By_a_URN() => Assert.Equal(OldMap.Urn, await FormerAsync(Named("renamed", new Alias { Urn = OldMap.Urn.Text })));

    [Fact]
    public async Task By_a_URN_as_older_programs_send_it()
    {
        var request = Named("renamed");
        request.AliasURNs.Add(OldMap.Urn.Text);

        Assert.Equal(OldMap.Urn, await FormerAsync(request));
    }

    [Fact]
    public async Task By_a_former_name_under_the_same_parent_as_CSharp_says_it() => Assert.Equal(
        OldMap.Urn, await FormerAsync(Named("renamed", Spec(new() { Name = "settings", NoParent = false }))));

    [Fact]
    public async Task By_a_former_name_under_the_same_parent_as_Node_says_it() => Assert.Equal(
        OldMap.Urn, await FormerAsync(Named("renamed", Spec(new() { Name = "settings", ParentUrn = OldPlane.Urn.Text }))));

    [Fact]
    public async Task By_a_former_type() => Assert.Equal(
        OldMap.Urn, await FormerAsync(Custom(OldPlane.Urn.Text, "a:b:C", "settings").With(Spec(new() { Type = MapType }))));

    [Fact]
    public async Task By_having_had_no_parent()
    {
        var top = Custom(parent: (Resource?)null, MapType, "settings");

        Assert.Equal(top.Urn, await FormerAsync(Named("settings", Spec(new() { NoParent = true })), top));
    }

    [Fact]
    public async Task By_another_parent() => Assert.Equal(
        OldMap.Urn, await FormerAsync(Custom(Stack.Urn.Text, MapType, "settings").With(Spec(new() { ParentUrn = OldPlane.Urn.Text }))));

    [Fact]
    public async Task By_a_former_project_and_stack()
    {
        var map = OldMap with { Urn = new Urn($"urn:pulumi:test::old::{PlaneType}${MapType}::settings") };

        Assert.Equal(map.Urn, await FormerAsync(Named("settings", Spec(new() { Project = "old", Stack = "test" })), OldPlane, map));
    }

    [Fact]
    public async Task The_first_that_is_deployed_counts()
    {
        var other = Custom(OldPlane, MapType, "other");
        var aliases = new[] { "nobody", "other", "settings" }.Select(name => Spec(new() { Name = name })).ToArray();

        Assert.Equal(other.Urn, await FormerAsync(Named("renamed", aliases), OldPlane, OldMap, other));
    }

    [Fact]
    public async Task What_is_deployed_under_its_own_URN_needs_no_alias()
    {
        var renamed = Custom(OldPlane, MapType, "renamed");

        Assert.Null(await FormerAsync(Named("renamed", Spec(new() { Name = "settings" })), OldPlane, OldMap, renamed));
    }

    [Fact]
    public async Task An_alias_of_nothing_makes_it_new() =>
        Assert.Null(await FormerAsync(Named("renamed", Spec(new() { Name = "nobody" }))));

    [Fact]
    public async Task A_renamed_resource_keeps_its_id_and_outputs()
    {
        var inputs = Map(("data", Map(("a", Text("1")))));
        var deployed = OldMap with { Inputs = inputs, Outputs = inputs.With("uid", Text("77")) };
        await using var engine = await StartAsync(current: GraphOf(Stack, OldPlane, deployed));
        await engine.AddStackAsync();
        await engine.AddAsync(Component(Stack.Urn.Text, PlaneType, "core"));
        var request = Custom(OldPlane.Urn.Text, MapType, "renamed", inputs).With(Spec(new() { Name = "settings" }));

        var answer = await engine.AddAsync(request);

        Assert.Equal("default/settings", answer.Id);
        Assert.Equal(Text("77"), StructReader.Read(answer.Object)["uid"]);
    }

    [Fact]
    public async Task What_is_no_URN_is_no_alias() => Assert.Equal(
        (StatusCode.InvalidArgument,
            "'settings' is no URN, so it cannot be an alias; it has the form urn:pulumi:STACK::PROJECT::TYPE::NAME"),
        await RefusalAsync(Named("renamed", new Alias { Urn = "settings" })));

    [Fact]
    public async Task A_child_of_a_renamed_parent_needs_none()
    {
        await using var engine = await WithRenamedPlaneAsync(OldPlane, OldMap);

        Assert.Equal(OldMap.Urn, await FormerAsync(engine, Custom(NewPlane, MapType, "settings")));
    }

    [Fact]
    public async Task A_child_that_is_named_after_its_parent_was_named_after_the_former_one()
    {
        var map = Custom(OldPlane, MapType, "core-settings");
        await using var engine = await WithRenamedPlaneAsync(OldPlane, map);

        Assert.Equal(map.Urn, await FormerAsync(engine, Custom(NewPlane, MapType, "centre-settings")));
    }

    [Fact]
    public async Task A_grandchild_of_a_renamed_parent_needs_none()
    {
        var service = Component(OldPlane, ServiceType, "core-api");
        var map = Custom(service, MapType, "core-api-settings");
        await using var engine = await WithRenamedPlaneAsync(OldPlane, service, map);
        var urn = (await engine.AddAsync(Component(NewPlane, ServiceType, "centre-api"))).Urn;

        Assert.Equal(service.Urn, engine.Held(urn).FormerUrn);
        Assert.Equal(map.Urn, await FormerAsync(engine, Custom(urn, MapType, "centre-api-settings")));
    }

    [Fact]
    public async Task A_renamed_child_of_a_renamed_parent_is_found_by_both()
    {
        await using var engine = await WithRenamedPlaneAsync(OldPlane, OldMap);

        Assert.Equal(OldMap.Urn, await FormerAsync(engine, Custom(NewPlane, MapType, "renamed").With(Spec(new() { Name = "settings" }))));
    }

    [Fact]
    public async Task What_leaves_a_renamed_parent_is_found_by_what_that_was()
    {
        await using var engine = await WithRenamedPlaneAsync(OldPlane, OldMap);

        Assert.Equal(OldMap.Urn, await FormerAsync(
            engine, Custom(Stack.Urn.Text, MapType, "settings").With(Spec(new() { ParentUrn = NewPlane }))));
    }

    [Fact]
    public async Task A_child_of_a_parent_of_another_project_is_not_found_as_Pulumi_has_it()
    {
        var plane = OldPlane with { Urn = new Urn($"urn:pulumi:dev::old::{PlaneType}::core") };
        var map = OldMap with { Urn = new Urn($"urn:pulumi:dev::old::{PlaneType}${MapType}::settings"), Parent = plane.Urn };
        await using var engine = await WithRenamedPlaneAsync(plane, map);

        Assert.Null(await FormerAsync(engine, Custom(NewPlane, MapType, "settings")));
    }

    [Fact]
    public async Task What_is_only_read_under_a_renamed_parent_is_known_as_before()
    {
        var outputs = Map(("data", Map(("a", Text("1")))));
        var read = Of(OldPlane, MapType, "seen", ResourceKind.Read) with { Id = "default/seen", Outputs = outputs };
        await using var engine = await WithRenamedPlaneAsync(OldPlane, read);

        var answer = await engine.Monitor.ReadResourceAsync(
            new ReadResourceRequest { Id = "default/seen", Type = MapType, Name = "seen", Parent = NewPlane });

        Assert.Equal(read.Urn, engine.Held(answer.Urn).FormerUrn);
        Assert.Equal(outputs, StructReader.Read(answer.Properties));
    }

    private static string NewPlane { get; } = Component(Stack, NetworkType, "centre").Urn.Text;

    private static RegisterResourceRequest Named(string name, params Alias[] aliases) =>
        Custom(OldPlane.Urn.Text, MapType, name).With(aliases);

    private static Alias Spec(Alias.Types.Spec spec) => new() { Spec = spec };

    private static async Task<ConnectedEngine> WithRenamedPlaneAsync(Resource plane, params Resource[] deployed)
    {
        var engine = await StartAsync(current: GraphOf([Stack, plane, .. deployed]));
        await engine.AddStackAsync();
        await engine.AddAsync(Component(Stack.Urn.Text, NetworkType, "centre").With(new Alias { Urn = plane.Urn.Text }));
        return engine;
    }

    private static async Task<ConnectedEngine> WithPlaneAsync(Resource[] deployed)
    {
        var engine = await StartAsync(current: GraphOf([Stack, .. deployed]));
        await engine.AddStackAsync();
        await engine.AddAsync(Component(Stack.Urn.Text, PlaneType, "core"));
        return engine;
    }

    private static async Task<Urn?> FormerAsync(RegisterResourceRequest request, params Resource[] deployed)
    {
        await using var engine = await WithPlaneAsync(deployed.Length == 0 ? [OldPlane, OldMap] : deployed);
        return await FormerAsync(engine, request);
    }

    private static async Task<Urn?> FormerAsync(ConnectedEngine engine, RegisterResourceRequest request) =>
        engine.Held((await engine.AddAsync(request)).Urn).FormerUrn;

    private static async Task<(StatusCode Code, string Detail)> RefusalAsync(RegisterResourceRequest request)
    {
        await using var engine = await WithPlaneAsync([OldPlane, OldMap]);
        return await StatusOfAsync(engine.Monitor.RegisterResourceAsync(request));
    }
}
