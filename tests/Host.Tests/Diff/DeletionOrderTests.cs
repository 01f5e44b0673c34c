using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.State;
using static Lucid.Host.Tests.Graph.Resources;

namespace Lucid.Host.Tests.Diff;

[Properties(Arbitrary = [typeof(DeletionOrderTests)])]
public sealed class DeletionOrderTests
{
    private static readonly Resource A = Custom(Stack, "a:b:C", "a");
    private static readonly Resource B = Custom(Stack, "a:b:C", "b");

    /// <summary>
    /// Deployed resources, each of which may need those before it, with what becomes of them: 0 stays, 1 goes, 2 is replaced, 3 is renamed
    /// and replaced.
    /// </summary>
    public static Arbitrary<(ImmutableArray<Resource> Deployed, ImmutableArray<int> Fates)> Deployments() => Arb.From(
        from names in Gen.Shuffle(Enumerable.Range(0, 8).Select(index => $"n{index}").ToArray())
        from needs in Gen.Choose(0, 40).ArrayOf(16)
        from fates in Gen.Choose(0, 3).ArrayOf(names.Length)
        select (Build(names, needs), ImmutableArray.Create(fates)));

    [Fact]
    public void What_depends_on_something_goes_first() =>
        Assert.Equal(["a", "b"], Order(deployed: [A with { Dependencies = [B.Urn] }, B]));

    [Fact]
    public void A_child_goes_before_its_parent()
    {
        var plane = Component(Stack, "lucid:index:Plane", "core");

        Assert.Equal(["settings", "core"], Order(deployed: [plane, Custom(plane, "a:b:C", "settings")]));
    }

    [Fact]
    public void What_is_deleted_with_something_goes_before_it() =>
        Assert.Equal(["a", "b"], Order(deployed: [A with { DeletedWith = B.Urn }, B]));

    [Fact]
    public void A_chain_may_be_as_long_as_it_likes()
    {
        var chain = Chain(20_000);

        Assert.Equal(chain.Reverse().Select(component => component.Name), Order(deployed: [.. chain]));
    }

    [Fact]
    public void A_provider_goes_last()
    {
        var provider = Of(Stack, "pulumi:providers:a", "0", ResourceKind.Provider) with { Id = "id" };

        Assert.Equal(["a", "0"], Order(deployed: [A with { Provider = new ProviderReference(provider.Urn, "id") }, provider]));
    }

    [Fact]
    public void What_depends_on_nothing_goes_in_the_order_of_the_URNs() => Assert.Equal(["a", "b"], Order(deployed: [B, A]));

    [Fact]
    public void The_old_one_of_a_replacement_needs_what_it_was_made_with() => Assert.Equal(
        ["b", "a"], Order(deployed: [B with { IsTainted = true, Dependencies = [A.Urn] }, A], declared: B));

    [Fact]
    public void What_is_deleted_first_is_not_deleted_in_the_end() => Assert.Empty(
        Order(deployed: [A with { IsTainted = true }], declared: A with { DeleteBeforeReplace = true }));

    [Fact]
    public void The_child_of_a_renamed_parent_goes_before_what_the_parent_was()
    {
        var plane = Component(Stack, "lucid:index:Plane", "core") with { IsTainted = true };
        var renamed = Component(Stack, "lucid:index:Plane", "centre") with { FormerUrn = plane.Urn };

        Assert.Equal(["settings", "centre"], Order(deployed: [plane, Custom(plane, "a:b:C", "settings")], declared: renamed));
    }

    [Fact]
    public void Resources_that_need_each_other_go_all_the_same() => Assert.Equal(
        2, Order(deployed: [A with { Dependencies = [B.Urn] }, B with { Dependencies = [A.Urn] }]).Count());

    [Property]
    public void Nothing_goes_before_what_needs_it((ImmutableArray<Resource> Deployed, ImmutableArray<int> Fates) deployment)
    {
        var (deployed, fates) = deployment;
        var declared = deployed.Zip(fates).Where(item => item.Second is not 1).Select(item => Declared(item.First, item.Second));
        var current = new ResourceGraph(deployed.Zip(fates, (resource, fate) => resource with { IsTainted = fate is 2 or 3 }));

        var plan = Planner.Plan(new ResourceGraph(declared), new SavedState(current, [], []));

        var order = plan.Deletions.Select(change => change.Resource.FormerUrn ?? change.Resource.Urn).ToList();
        Assert.Equal(deployed.Zip(fates).Where(item => item.Second != 0).Select(item => item.First.Urn).Order(), order.Order());
        Assert.All(order, (urn, index) => Assert.All(Needs(current.Find(urn)!), need => Assert.DoesNotContain(need, order.Take(index))));
    }

    private static Resource Declared(Resource deployed, int fate)
    {
        var name = fate == 3 ? $"x{deployed.Name}" : deployed.Name;
        return Custom(Stack, "a:b:C", name) with { FormerUrn = fate == 3 || deployed.Parent != Stack.Urn ? deployed.Urn : null };
    }

    private static IEnumerable<Urn> Needs(Resource resource) =>
        resource.Dependencies.Concat(new[] { resource.Parent, resource.DeletedWith }.OfType<Urn>());

    // Each number says who needs whom, and how.
    private static ImmutableArray<Resource> Build(string[] names, int[] needs)
    {
        var resources = new List<Resource>();
        foreach (var (index, name) in names.Index())
        {
            var mine = needs.Where((_, number) => number % names.Length == index && index > 0).ToList();
            var parent = mine.Where(need => need % 3 == 0).Select(need => resources[need % index]).FirstOrDefault(Stack);
            resources.Add(Custom(parent, "a:b:C", name) with
            {
                Dependencies = [.. mine.Where(need => need % 3 == 1).Select(need => resources[need % index].Urn).Distinct().Order()],
                DeletedWith = mine.Where(need => need % 3 == 2).Select(need => (Urn?)resources[need % index].Urn).FirstOrDefault(),
            });
        }

        return [.. resources];
    }

    private static IEnumerable<string> Order(Resource[] deployed, params Resource[] declared) =>
        Planner.Plan(GraphOf(declared), new SavedState(GraphOf(deployed), [], [])).Deletions.Select(change => change.Resource.Name);
}
