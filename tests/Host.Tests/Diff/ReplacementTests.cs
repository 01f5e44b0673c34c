using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.State;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Graph.Resources;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Diff;

/// <summary>What is replaced though none of its own properties demands it, what is imported, and what is said of it.</summary>
public sealed class ReplacementTests
{
    private const string MapType = "kubernetes:core/v1:ConfigMap";

    private static readonly Resource One = Custom(Stack, "a:b:C", "one", Map(("size", Number(1)))) with { Id = "id-one" };
    private static readonly Resource Two = Custom(Stack, "a:b:C", "two") with { Id = "id-two" };

    [Fact]
    public void A_broken_resource() => Assert.Equal(
        (ChangeKind.Replace, "it is known to be broken"), Change(One, One with { IsTainted = true }));

    [Fact]
    public void A_component_that_becomes_a_resource_and_the_other_way_round()
    {
        var component = One with { Kind = ResourceKind.Component };

        Assert.Equal((ChangeKind.Replace, "it is no longer the same kind of resource"), Change(One, component));
        Assert.Equal((ChangeKind.Replace, "it is no longer the same kind of resource"), Change(component, One));
    }

    [Fact]
    public void What_is_replaced_with_another_one() =>
        Assert.Equal(["Replace one: it is known to be broken", "Replace two: 'one' is replaced"], Show(
            Plan([One, Two with { ReplaceWith = [One.Urn] }], [One with { IsTainted = true }, Two])));

    [Fact]
    public void What_is_deleted_with_another_one_that_is_replaced() =>
        Assert.Equal(["Replace one: it is known to be broken", "Replace two: 'one' is replaced"], Show(
            Plan([One, Two with { DeletedWith = One.Urn }], [One with { IsTainted = true }, Two])));

    [Fact]
    public void What_is_replaced_with_another_one_of_that_kind()
    {
        var zero = Custom(Stack, "a:b:C", "0") with { ReplaceWith = [Two.Urn] };

        Assert.Equal(
            ["Replace 0: 'two' is replaced", "Replace one: it is known to be broken", "Replace two: 'one' is replaced"],
            Show(Plan([zero, One, Two with { ReplaceWith = [One.Urn] }], [zero, One with { IsTainted = true }, Two])));
    }

    [Fact]
    public void What_is_new_is_created_even_with_another_one_that_is_replaced() =>
        Assert.Equal(["Replace one: it is known to be broken", "Create two"], Show(
            Plan([One, Two with { ReplaceWith = [One.Urn] }], [One with { IsTainted = true }])));

    [Fact]
    public void ReplaceOnChanges_of_everything() => Assert.Equal(
        ChangeKind.Replace, Change(One with { Inputs = Map(("size", Number(2))), ReplaceOnChanges = ["*"] }, One).Kind);

    [Fact]
    public void ReplaceOnChanges_without_a_change_is_none() =>
        Assert.Equal(ChangeKind.Same, Change(One with { ReplaceOnChanges = ["*"] }, One).Kind);

    [Fact]
    public void What_its_provider_makes_in_another_cluster()
    {
        var before = Provider("a");
        var after = Provider("b") with { Id = Signatures.Unknown };
        var map = Custom(Stack, MapType, "settings", Map(("metadata", Map(("name", Text("settings"))))));

        var plan = Plan(
            [after, map with { Provider = new(after.Urn, after.Id) }], [before, map with { Provider = new(before.Urn, before.Id!) }]);

        Assert.Equal(["Replace settings: its provider is for another cluster", "Replace cluster"], Show(plan));
        Assert.False(plan.Changes[0].DeletesFirst);
    }

    [Fact]
    public void What_only_the_default_provider_made_and_another_one_of_no_other_cluster_takes_over_stays()
    {
        var provider = Of(null, "pulumi:providers:kubernetes", "default_4_0_0", ResourceKind.DefaultProvider) with { Id = "1" };
        var map = Custom(Stack, MapType, "settings");
        var mine = Provider("a");

        Assert.Equal(["Same settings", "Create cluster"], Show(Plan(
            [mine, map with { Provider = new(mine.Urn, mine.Id!) }], [provider, map with { Provider = new(provider.Urn, "1") }])));
    }

    [Fact]
    public void The_old_one_stays_where_it_is_retained()
    {
        var retained = One with { IsTainted = true, IsRetainedOnDelete = true };

        Assert.True(Assert.Single(Plan([One], [retained]).Changes).IsRetained);
        Assert.False(Assert.Single(Plan([One with { IsRetainedOnDelete = true }], [One with { IsTainted = true }]).Changes).IsRetained);
    }

    [Fact]
    public void What_is_not_there_is_imported() =>
        Assert.Equal((ChangeKind.Import, null), Change(One with { ImportId = "x" }, before: null));

    [Fact]
    public void What_is_imported_already_stays()
    {
        Assert.Equal((ChangeKind.Same, null), Change(One with { ImportId = "id-one" }, One));
        Assert.Equal((ChangeKind.Same, null), Change(One with { ImportId = "x" }, One with { ImportId = "x" }));
    }

    [Fact]
    public void Something_else_is_imported_in_its_place()
    {
        var map = Custom(Stack, MapType, "m", Map(("metadata", Map(("name", Text("m")))))) with { Id = "default/m" };

        var change = Assert.Single(Plan([map with { ImportId = "x" }], [map]).Changes);

        Assert.Equal((ChangeKind.Replace, "'x' takes its place", false), (change.Kind, change.Reason, change.DeletesFirst));
    }

    [Fact]
    public void What_was_imported_cannot_be_replaced_while_the_program_says_so()
    {
        var imported = One with { ImportId = "id-one" };

        Assert.Equal(
            ["'one' (a:b:C) cannot be replaced while its options say that it is imported from 'id-one'. "
                + "Remove `import` from them: it is needed only once."],
            Plan([imported], [imported with { IsTainted = true }]).Obstacles.Select(obstacle => obstacle.Message));
        Assert.Empty(Plan([One with { ImportId = "x" }], [One]).Obstacles);
        Assert.Empty(Plan([One], [imported with { IsTainted = true }]).Obstacles);
    }

    [Fact]
    public void What_is_only_read_from_now_on_is_given_up_and_another_one_deletes_the_old_one()
    {
        var read = One with { Kind = ResourceKind.Read };

        Assert.Equal((ChangeKind.Read, null), Change(read, One));
        var plan = Plan([read with { Id = "x" }], [One]);
        Assert.Equal(["Replace one: 'x' takes its place"], Show(plan));
        Assert.Equal([One.Urn], plan.Deletions.Select(change => change.Resource.Urn));
    }

    [Fact]
    public void Hidden_differences_count_but_are_not_shown()
    {
        var after = One with { Inputs = Map(("size", Number(2)), ("name", Text("n"))), HideDiffs = ["size"] };

        var change = Assert.Single(Plan([after], [One]).Changes);

        Assert.Equal((ChangeKind.Update, "name"), (change.Kind, string.Join(", ", change.Properties.Select(property => property.Path))));
        Assert.Equal(ChangeKind.Update, Change(after with { Inputs = Map(("size", Number(2))) }, One).Kind);
    }

    [Fact]
    public void Why_something_is_replaced_is_never_hidden()
    {
        var after = One with { Inputs = Map(("size", Number(2))), HideDiffs = ["size"], ReplaceOnChanges = ["size"] };

        Assert.Equal(["size"], Assert.Single(Plan([after], [One]).Changes).Properties.Select(property => property.Path.ToString()));
    }

    private static Resource Provider(string cluster) => Of(Stack, "pulumi:providers:kubernetes", "cluster", ResourceKind.Provider) with
    {
        Id = "1",
        Inputs = Map(("clusterIdentifier", Text(cluster))),
    };

    private static DeploymentPlan Plan(Resource[] declared, Resource[] deployed) =>
        Planner.Plan(GraphOf(declared), new SavedState(GraphOf(deployed), [], []));

    private static (ChangeKind Kind, string? Reason) Change(Resource after, Resource? before)
    {
        var change = Assert.Single(Plan([after], before is null ? [] : [before]).Changes);
        return (change.Kind, change.Reason);
    }

    private static IEnumerable<string> Show(DeploymentPlan plan) => plan.Changes.Select(change =>
        $"{change.Kind} {change.Resource.Name}" + (change.Reason is null ? "" : $": {change.Reason}"));
}
