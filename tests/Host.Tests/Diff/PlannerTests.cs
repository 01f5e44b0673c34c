using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.State;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Graph.Resources;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Diff;

public sealed class PlannerTests
{
    private const string ConfigMapType = "kubernetes:core/v1:ConfigMap";

    private static readonly Resource App = Component(Stack, "lucid:index:Service", "app");
    private static readonly Resource One = Custom(App, "a:b:C", "one", Map(("size", Number(1))));

    [Fact]
    public void Nothing_deployed_means_that_everything_is_created()
    {
        var plan = Planner.Plan(GraphOf(Stack, App, One, Default("4.34.2")), SavedState.Empty);

        Assert.Equal(["Create lucid-dev", "Create app", "Create one"], Show(plan));
        Assert.Equal(3, plan.Count(ChangeKind.Create));
        Assert.False(plan.IsEmpty);
    }

    [Fact]
    public void What_is_deployed_as_declared_stays_the_same()
    {
        var plan = Planner.Plan(GraphOf(Stack, App, One), Deployed(Stack, App, One, Default("4.0.0")));

        Assert.Equal(["Same lucid-dev", "Same app", "Same one"], Show(plan));
        Assert.True(plan.IsEmpty);
    }

    [Fact]
    public void A_change_is_an_update_with_what_differs()
    {
        var plan = Planner.Plan(GraphOf(Stack, App, One with { Inputs = Map(("size", Number(2))) }), Deployed(Stack, App, One));

        Assert.Equal(["Same lucid-dev", "Same app", "Update one (size)"], Show(plan));
    }

    [Fact]
    public void What_is_no_longer_declared_is_deleted_where_it_stood()
    {
        var other = Custom(App, "a:b:A", "another");
        var plan = Planner.Plan(GraphOf(Stack, App, One), Deployed(Stack, App, One, other, Default("4.0.0"), Read("seen")));

        Assert.Equal(["Same lucid-dev", "Same app", "Delete another", "Same one"], Show(plan));
    }

    [Fact]
    public void A_retained_resource_is_only_forgotten()
    {
        var plan = Planner.Plan(GraphOf(Stack, App), Deployed(Stack, App, One with { IsRetainedOnDelete = true }));

        Assert.True(Assert.Single(plan.Changes, change => change.Kind == ChangeKind.Delete).IsRetained);
    }

    [Fact]
    public void What_others_own_is_read_once()
    {
        Assert.Equal(["Read seen"], Show(Planner.Plan(GraphOf(Read("seen")), SavedState.Empty)));
        Assert.Equal(["Same seen"], Show(Planner.Plan(GraphOf(Read("seen")), Deployed(Read("seen")))));
        Assert.Equal(["Read seen"], Show(Planner.Plan(GraphOf(Read("seen") with { Id = "other" }), Deployed(Read("seen")))));
        Assert.True(Planner.Plan(GraphOf(Read("seen")), SavedState.Empty).IsEmpty);
    }

    [Fact]
    public void What_others_owned_is_taken_over_by_making_it()
    {
        var seen = Read("seen");

        Assert.Equal(["Create seen"], Show(Planner.Plan(GraphOf(seen with { Kind = ResourceKind.Custom }), Deployed(seen))));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_broken_resource_is_replaced(bool? deleteBeforeReplace, bool deletesFirst)
    {
        var plan = Planner.Plan(GraphOf(One with { DeleteBeforeReplace = deleteBeforeReplace }), Deployed(One with { IsTainted = true }));

        Assert.Equal(["Replace one"], Show(plan));
        Assert.Equal(deletesFirst, plan.Changes[0].DeletesFirst);
    }

    [Fact]
    public void Ignored_changes_do_not_count_and_the_others_do()
    {
        var before = One with { Inputs = Map(("size", Number(1)), ("tags", Map(("a.b", Text("x")), ("c", Text("x"))))) };
        var after = One with
        {
            Inputs = Map(("size", Number(2)), ("tags", Map(("a.b", Text("y")), ("c", Text("y"))))),
            IgnoreChanges = ["size", "tags[\"a.b\"]"],
        };

        Assert.Equal(["Update one (tags.c)"], Show(Planner.Plan(GraphOf(after), Deployed(before))));
    }

    [Fact]
    public void ReplaceOnChanges_replaces_and_marks_the_reason()
    {
        var after = One with { Inputs = Map(("name", Text("n")), ("size", Number(2))), ReplaceOnChanges = ["size"] };

        var change = Assert.Single(Planner.Plan(GraphOf(after), Deployed(One)).Changes);

        Assert.Equal(ChangeKind.Replace, change.Kind);
        Assert.Equal([("name", false), ("size", true)], change.Properties.Select(property => (property.Path.ToString(), property.CausesReplacement)));
    }

    [Fact]
    public void What_the_engine_adds_to_a_provider_is_no_change()
    {
        var provider = Of(Stack, "pulumi:providers:kubernetes", "k8s", ResourceKind.Provider);
        var deployed = provider with { Inputs = Map(("version", Text("4.34.2")), ("namespace", Text("a"))) };

        Assert.Equal(["Update k8s (namespace)"], Show(Planner.Plan(GraphOf(provider with { Inputs = Map(("namespace", Text("b"))) }), Deployed(deployed))));
        Assert.Equal(["Update k8s (version)"], Show(Planner.Plan(
            GraphOf(provider with { Inputs = Map(("namespace", Text("a")), ("version", Text("5.0.0"))) }), Deployed(deployed))));
    }

    [Fact]
    public void A_protected_resource_can_be_neither_deleted_nor_replaced()
    {
        var kept = One with { IsProtected = true };
        var tainted = Custom(App, "a:b:C", "two") with { IsProtected = true, IsTainted = true };

        var plan = Planner.Plan(GraphOf(Stack, App, tainted), Deployed(Stack, App, kept, tainted));

        Assert.Equal(
            [
                "'two' (a:b:C) is protected and cannot be replaced. Keep it as it is, or remove `protect` from its options.",
                "'one' (a:b:C) is protected and cannot be deleted. Keep it as it is, or unprotect it with "
                    + "`pulumi state unprotect 'urn:pulumi:dev::lucid::lucid:index:Service$a:b:C::one'`.",
            ],
            plan.Obstacles.Select(obstacle => obstacle.Message));
        Assert.Equal([tainted.Urn, kept.Urn], plan.Obstacles.Select(obstacle => obstacle.Urn!.Value));
    }

    [Fact]
    public void A_resource_may_be_unprotected_and_replaced_at_once() => Assert.Empty(Planner.Plan(
        GraphOf(One with { IsProtected = false }), Deployed(One with { IsProtected = true, IsTainted = true })).Obstacles);

    [Fact]
    public void A_protected_resource_may_be_updated() => Assert.Empty(Planner.Plan(
        GraphOf(One with { Inputs = Map(("size", Number(2))) }), Deployed(One with { IsProtected = true })).Obstacles);

    [Fact]
    public void What_waits_to_be_deleted_is_deleted_even_where_its_successor_is_protected()
    {
        var successor = One with { IsProtected = true };

        var plan = Planner.Plan(GraphOf(One), Deployed(successor) with { PendingDeletions = [One] });

        Assert.Equal(["Same one", "Delete one"], Show(plan));
        Assert.Empty(plan.Obstacles);
    }

    [Fact]
    public void Outputs_of_the_stack_are_compared_too()
    {
        var before = Stack with { Outputs = Map(("url", Text("http://a"))) };
        var after = Stack with { Outputs = Map(("url", Secret("https://a"))) };

        var plan = Planner.Plan(GraphOf(after), Deployed(before));

        Assert.Equal(["url: [secret] -> [secret]"], plan.Outputs.Select(output => $"{output.Path}: {output.Before} -> {output.After}"));
        Assert.False(plan.IsEmpty);
    }

    [Fact]
    public void A_name_that_the_provider_made_up_is_kept()
    {
        var deployed = Custom(Stack, ConfigMapType, "m", Map(
            ("metadata", Map(("name", Text("m-1a2b3c4d")), ("annotations", Map(("pulumi.com/autonamed", Text("true")))))),
            ("data", Map(("a", Text("1"))))));
        var declared = deployed with { Inputs = Map(("data", Map(("a", Text("1"))))) };

        Assert.Equal(["Same m"], Show(Planner.Plan(GraphOf(declared), Deployed(deployed))));
        Assert.Equal(["Replace m (metadata.annotations, metadata.name)"], Show(Planner.Plan(
            GraphOf(declared with { Inputs = declared.Inputs.With("metadata", Map(("name", Text("mine")))) }), Deployed(deployed))));
    }

    [Fact]
    public void Metadata_that_is_unknown_as_a_whole_stays_unknown()
    {
        var deployed = Custom(Stack, ConfigMapType, "m", Map(
            ("metadata", Map(("name", Text("m-1")), ("annotations", Map(("pulumi.com/autonamed", Text("true"))))))));
        var declared = deployed with { Inputs = Map(("metadata", UnknownValue.Instance)) };

        Assert.Equal(["Update m (metadata)"], Show(Planner.Plan(GraphOf(declared), Deployed(deployed))));
    }

    private static Resource Read(string name) => Of(Stack, "a:b:C", name, ResourceKind.Read) with { Id = "id" };

    private static Resource Default(string version) =>
        Of(null, "pulumi:providers:kubernetes", $"default_{version.Replace('.', '_')}", ResourceKind.DefaultProvider);

    private static SavedState Deployed(params IEnumerable<Resource> resources) => new(GraphOf(resources), [], []);

    private static IEnumerable<string> Show(DeploymentPlan plan) => plan.Changes.Select(change => $"{change.Kind} {change.Resource.Name}"
        + (change.Properties.IsEmpty ? "" : $" ({string.Join(", ", change.Properties.Select(property => property.Path))})"));
}
