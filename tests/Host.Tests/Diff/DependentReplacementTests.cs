using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.State;
using static Lucid.Host.Tests.Graph.Resources;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Diff;

/// <summary>What becomes of a resource that depends on something that is deleted before its successor is there.</summary>
public sealed class DependentReplacementTests
{
    private const string MapType = "kubernetes:core/v1:ConfigMap";
    private const string Because = "its data comes from 'root', which is deleted first";

    private static readonly Resource Root = Custom(Stack, "a:b:C", "root") with { DeleteBeforeReplace = true };
    private static readonly Resource Broken = Root with { IsTainted = true };

    [Fact]
    public void A_property_that_cannot_be_changed_in_place_replaces_it()
    {
        var map = MapFrom(Root, "map");

        var change = Plan([Root, map], [Broken, map]).Changes.Single(change => change.Resource.Name == "map");

        Assert.Equal((ChangeKind.Replace, Because, true), (change.Kind, change.Reason, change.DeletesFirst));
    }

    [Fact]
    public void So_it_goes_on_from_one_to_the_next()
    {
        var (first, second, third) = (MapFrom(Root, "a"), MapFrom(MapFrom(Root, "a"), "b"), MapFrom(MapFrom(Root, "b"), "c"));

        Assert.Equal(
            [
                $"Replace a: {Because}", "Replace b: its data comes from 'a', which is deleted first",
                "Replace c: its data comes from 'b', which is deleted first", "Replace root: it is known to be broken",
            ],
            Show([Root, first, second, third], [Broken, first, second, third]));
    }

    [Fact]
    public void A_property_that_can_be_changed_in_place_does_not()
    {
        var service = From(Root, Custom(Stack, "kubernetes:core/v1:Service", "web", Map(("spec", Map(("type", Text("ClusterIP")))))), "spec");

        Assert.Equal(["Replace root: it is known to be broken", "Same web"], Show([Root, service], [Broken, service]));
    }

    [Fact]
    public void What_is_only_to_wait_stays()
    {
        var map = MapFrom(Root, "map") with { PropertyDependencies = MapFrom(Root, "map").PropertyDependencies.Clear() };

        Assert.Equal(["Same map", "Replace root: it is known to be broken"], Show([Root, map], [Broken, map]));
    }

    [Fact]
    public void Where_the_old_one_is_deleted_later_it_stays()
    {
        var map = MapFrom(Root, "map");
        var root = Root with { DeleteBeforeReplace = null };

        Assert.Equal(["Same map", "Replace root: it is known to be broken"], Show([root, map], [Broken, map]));
    }

    [Fact]
    public void What_no_longer_depends_on_it_stays()
    {
        var map = MapFrom(Root, "map");

        Assert.Equal(
            ["Same map", "Replace root: it is known to be broken"],
            Show([Root, map with { Dependencies = [], PropertyDependencies = map.PropertyDependencies.Clear() }], [Broken, map]));
    }

    [Fact]
    public void What_is_new_is_made_and_what_goes_is_deleted() => Assert.Equal(
        ["Delete gone", "Create new", "Replace root: it is known to be broken"],
        Show([Root, MapFrom(Root, "new")], [Broken, MapFrom(Root, "gone")]));

    [Fact]
    public void What_is_replaced_anyway_is_deleted_first_too()
    {
        var map = MapFrom(Root, "map");

        var change = Plan([Root, map], [Broken, map with { IsTainted = true }]).Changes.Single(change => change.Resource.Name == "map");

        Assert.Equal(("it is known to be broken", true), (change.Reason, change.DeletesFirst));
    }

    [Fact]
    public void Of_a_provider_that_is_deleted_first_all_is_replaced()
    {
        var provider = Of(Stack, "pulumi:providers:a", "cluster", ResourceKind.Provider) with { Id = "id", DeleteBeforeReplace = true };
        var thing = Custom(Stack, "a:b:C", "thing") with { Provider = new ProviderReference(provider.Urn, "id") };

        Assert.Equal(
            ["Replace thing: its provider 'cluster' is deleted first", "Replace cluster: it is known to be broken"],
            Show([provider, thing], [provider with { IsTainted = true }, thing]));
    }

    [Fact]
    public void It_is_found_under_the_name_that_it_had()
    {
        var renamed = Custom(Stack, "a:b:C", "renamed") with { DeleteBeforeReplace = true, FormerUrn = Root.Urn };

        Assert.Equal(
            [$"Replace map: {Because}", "Replace renamed: it is known to be broken"],
            Show([renamed, MapFrom(renamed, "map")], [Broken, MapFrom(Root, "map")]));
    }

    [Fact]
    public void What_is_protected_stands_in_the_way()
    {
        var map = MapFrom(Root, "map") with { IsProtected = true };

        Assert.Single(Plan([Root, map], [Broken, map]).Obstacles);
    }

    private static Resource MapFrom(Resource source, string name) =>
        From(source, Custom(Stack, MapType, name, Map(("data", Map(("key", Text("value")))))), "data");

    private static Resource From(Resource source, Resource resource, string property) => resource with
    {
        Dependencies = [source.Urn],
        PropertyDependencies = resource.PropertyDependencies.Add(property, [source.Urn]),
    };

    private static DeploymentPlan Plan(ImmutableArray<Resource> declared, ImmutableArray<Resource> deployed) =>
        Planner.Plan(GraphOf([Stack, .. declared]), new SavedState(GraphOf([Stack, .. deployed]), [], []));

    private static IEnumerable<string> Show(ImmutableArray<Resource> declared, ImmutableArray<Resource> deployed) =>
        Plan(declared, deployed).Changes.Where(change => change.Resource.Urn != Stack.Urn)
            .OrderBy(change => change.Resource.Kind).ThenBy(change => change.Resource.Name, StringComparer.Ordinal)
            .Select(change => $"{change.Kind} {change.Resource.Name}{(change.Reason is { } reason ? $": {reason}" : "")}");
}
