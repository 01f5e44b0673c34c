using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Grpc.Core;
using Lucid.Host.Engine;
using Lucid.Host.Graph;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Graph.Resources;

namespace Lucid.Host.Tests.Engine;

/// <summary>What is deployed once can become one resource only.</summary>
[Properties(Arbitrary = [typeof(AliasConflictTests)])]
public sealed class AliasConflictTests
{
    private const string MapType = "kubernetes:core/v1:ConfigMap";

    private static readonly Resource Old = Custom(parent: (Resource?)null, MapType, "old");
    private static readonly string New = Custom(parent: (Resource?)null, MapType, "new").Urn.Text;

    /// <summary>Names of resources with the former names that they claim.</summary>
    public static Arbitrary<ImmutableArray<(string Name, string[] Former)>> Programs()
    {
        var names = Gen.Elements("a", "b", "c", "d");
        return Arb.From(Gen.Zip(names, names.ArrayOf()).Select(pair => (pair.Item1, pair.Item2)).ArrayOf().Select(ImmutableArray.Create));
    }

    [Fact]
    public async Task A_resource_cannot_take_a_URN_that_an_alias_has_taken()
    {
        await using var engine = await StartAsync(current: GraphOf(Old));
        await engine.AddAsync(Renamed("new"));

        Assert.Equal(
            (StatusCode.AlreadyExists, $"The alias {Old.Urn} of {New} is in use by {Old.Urn}; "
                + "what is deployed under one URN can become one resource only"),
            await StatusOfAsync(engine.Monitor.RegisterResourceAsync(Custom("", MapType, "old"))));
    }

    [Fact]
    public async Task An_alias_cannot_take_the_URN_of_a_resource()
    {
        await using var engine = await StartAsync(current: GraphOf(Old));
        await engine.AddAsync(Custom("", MapType, "old"));

        Assert.Equal(
            (StatusCode.AlreadyExists, $"The alias {Old.Urn} of {New} is in use by {Old.Urn}; "
                + "what is deployed under one URN can become one resource only"),
            await StatusOfAsync(engine.Monitor.RegisterResourceAsync(Renamed("new"))));
    }

    [Fact]
    public async Task Two_resources_cannot_have_one_alias()
    {
        await using var engine = await StartAsync(current: GraphOf(Old));
        var first = await engine.AddAsync(Renamed("first"));

        Assert.Equal(
            (StatusCode.AlreadyExists, $"The alias {Old.Urn} of {New} is in use by {first.Urn}; "
                + "what is deployed under one URN can become one resource only"),
            await StatusOfAsync(engine.Monitor.RegisterResourceAsync(Renamed("new"))));
    }

    [Fact]
    public async Task A_renamed_resource_that_is_registered_twice_is_refused_for_that()
    {
        await using var engine = await StartAsync(current: GraphOf(Old));
        await engine.AddAsync(Renamed("new"));

        var (code, detail) = await StatusOfAsync(engine.Monitor.RegisterResourceAsync(Renamed("new")));

        Assert.Equal(StatusCode.AlreadyExists, code);
        Assert.StartsWith($"Duplicate resource URN '{New}'", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_at_once_one_gets_it()
    {
        await using var engine = await StartAsync(current: GraphOf(Old));
        var requests = Enumerable.Range(0, 20).Select(index => Renamed($"n{index}")).Append(Custom("", MapType, "old"));

        var successes = await Task.WhenAll(requests.Select(async request =>
        {
            try
            {
                await engine.AddAsync(request);
                return 1;
            }
            catch (RpcException exception) when (exception.StatusCode == StatusCode.AlreadyExists)
            {
                return 0;
            }
        }));

        Assert.Equal(1, successes.Sum());
    }

    [Property]
    public async Task No_program_gets_one_thing_twice(ImmutableArray<(string Name, string[] Former)> program)
    {
        var target = new DeploymentTarget
        {
            Project = "lucid",
            Configuration = ConfigurationOf([], []),
            Mode = EngineMode.Preview,
            Current = GraphOf(new[] { "a", "b", "c" }.Select(name => Custom(parent: (Resource?)null, MapType, name))),
        };
        var registry = new ResourceRegistry();
        var registration = new Registration(target, registry, new StackReferences(target, new EngineLog()));
        foreach (var (name, former) in program)
        {
            try
            {
                var aliases = former.Select(alias => new Alias { Spec = new Alias.Types.Spec { Name = alias } });
                await registration.AddAsync(Custom("", MapType, name).With([.. aliases]), parent: null, CancellationToken.None);
            }
            catch (RpcException exception) when (exception.StatusCode == StatusCode.AlreadyExists)
            {
                // Said to the program, which ends then; here it goes on and tries more.
            }
        }

        var taken = registry.ToGraph().InTreeOrder
            .Where(resource => resource.Type == MapType).Select(resource => resource.FormerUrn ?? resource.Urn).ToList();
        Assert.Equal(taken.Distinct(), taken);
    }

    private static RegisterResourceRequest Renamed(string name) =>
        Custom("", MapType, name).With(new Alias { Spec = new Alias.Types.Spec { Name = "old" } });
}
