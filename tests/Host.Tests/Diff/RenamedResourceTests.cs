using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.State;
using static Lucid.Host.Tests.Graph.Resources;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Diff;

/// <summary>Plans for what is deployed under another URN.</summary>
public sealed class RenamedResourceTests
{
    private static readonly Resource Old = Custom(Stack, "a:b:C", "old", Map(("size", Number(1))));
    private static readonly Resource New = Custom(Stack, "a:b:C", "new", Map(("size", Number(1)))) with { FormerUrn = Old.Urn };

    [Fact]
    public void A_renamed_resource_is_neither_created_nor_deleted() => Assert.Equal(["Same new"], Show(Plan([New], [Old])));

    [Fact]
    public void A_renamed_resource_is_compared_with_what_it_was() =>
        Assert.Equal(["Update new"], Show(Plan([New with { Inputs = Map(("size", Number(2))) }], [Old])));

    [Fact]
    public void A_renamed_resource_is_as_protected_as_it_was()
    {
        var plan = Plan([New with { IsProtected = true }], [Old with { IsProtected = true, IsTainted = true }]);

        Assert.Equal([New.Urn], plan.Obstacles.Select(obstacle => obstacle.Urn!.Value));
    }

    [Fact]
    public void What_a_renamed_parent_no_longer_has_is_deleted_under_it()
    {
        var plane = Component(Stack, "lucid:index:Plane", "core");
        var renamed = Component(Stack, "lucid:index:Plane", "centre") with { FormerUrn = plane.Urn };
        var gone = Custom(plane, "a:b:C", "gone") with { IsProtected = true };

        var plan = Plan([Stack, renamed], [Stack, plane, gone]);

        Assert.Equal(["Same lucid-dev", "Same centre", "Delete gone"], Show(plan));
        Assert.Equal(renamed.Urn, plan.Changes[2].Resource.Parent);
        Assert.Equal(
            ["'gone' (a:b:C) is protected and cannot be deleted. Keep it as it is, or unprotect it with "
                + $"`pulumi state unprotect '{gone.Urn}'`."],
            plan.Obstacles.Select(obstacle => obstacle.Message));
    }

    [Fact]
    public void What_a_renamed_provider_manages_stays()
    {
        var before = Of(Stack, "pulumi:providers:kubernetes", "old", ResourceKind.Provider) with { Id = "1" };
        var after = Of(Stack, "pulumi:providers:kubernetes", "new", ResourceKind.Provider) with { Id = "1", FormerUrn = before.Urn };

        Assert.Equal(["Same settings", "Same new"], Show(Plan([after, Managed(after)], [before, Managed(before)])));
    }

    private static Resource Managed(Resource provider) =>
        Custom(Stack, "kubernetes:core/v1:ConfigMap", "settings") with { Provider = new ProviderReference(provider.Urn, provider.Id!) };

    private static DeploymentPlan Plan(Resource[] declared, Resource[] deployed) =>
        Planner.Plan(GraphOf(declared), new SavedState(GraphOf(deployed), [], []));

    private static IEnumerable<string> Show(DeploymentPlan plan) => plan.Changes.Select(change => $"{change.Kind} {change.Resource.Name}");
}
