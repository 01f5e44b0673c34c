using Lucid.Cli.Preview;
using Lucid.Host.Diff;
using Lucid.Host.Graph;
using static Lucid.Cli.Tests.Plans;

namespace Lucid.Cli.Tests.Preview;

public sealed class PreviewTreeTests
{
    private static readonly Resource Web = Component("acme:index:Web", "web", ("port", Number(80)));

    [Fact]
    public void What_stays_as_it_is_is_not_shown() =>
        Assert.Equal("", Outline(Of([Stack, Custom(ConfigMap, "a")], [Stack, Custom(ConfigMap, "a")])));

    [Fact]
    public void Parents_that_stay_are_shown_above_what_changes() => Assert.Equal(
        """
        Same Stack lucid-dev
          Same Web web
            Create ConfigMap a (1 hidden)

        """, Outline(Of(
            [Stack, Web, Custom(ConfigMap, "a", ("data", Text("x"))).Under(Web), Custom(ConfigMap, "b")],
            [Stack, Web, Custom(ConfigMap, "b")])));

    [Fact]
    public void Of_something_new_only_what_matters_for_security_is_shown_in_the_order_of_a_review() => Assert.Equal(
        """
        Create Deployment web (1 hidden)
          * securityContext.runAsUser
          * hostNetwork
          * image

        """, Outline(Of(
        [
            Custom(
                Deployment, "web",
                ("hostNetwork", Text("x")), ("image", Text("x")), ("replicas", Number(1)),
                ("securityContext", Map(("runAsUser", Number(1))))),
        ])));

    [Fact]
    public void Details_show_everything_of_something_new_with_what_matters_for_security_first() => Assert.Equal(
        """
        Create Stack lucid-dev
          Create Web web
              port
            Create Deployment web
              * image
                annotations
                replicas

        """, Outline(Of(
            [Stack, Web, Custom(Deployment, "web", ("image", Text("x")), ("annotations", Text("x")), ("replicas", Number(1))).Under(Web)]),
            isDetailed: true));

    [Fact]
    public void Of_an_update_every_change_is_shown_with_what_matters_for_security_first() => Assert.Equal(
        """
        Update Deployment web
          * image
            annotations

        """, Outline(Of(
            [Custom(Deployment, "web", ("image", Text("2")), ("annotations", Text("2")), ("replicas", Number(1)))],
            [Custom(Deployment, "web", ("image", Text("1")), ("annotations", Text("1")), ("replicas", Number(1)))])));

    [Fact]
    public void Of_a_component_its_inputs_are_hidden_but_not_their_changes()
    {
        Assert.Equal("Create Web web\n", Outline(Of([Web])));
        Assert.Equal("Update Web web\n    port\n", Outline(Of([Web], [Web with { Inputs = Map(("port", Number(81))) }])));
    }

    [Fact]
    public void Of_a_deletion_the_properties_are_only_details()
    {
        var plan = Of([], [Custom(Deployment, "web", ("image", Text("x")))]);

        Assert.Equal("Delete Deployment web\n", Outline(plan));
        Assert.Equal("Delete Deployment web\n  * image\n", Outline(plan, isDetailed: true));
    }

    [Fact]
    public void A_deletion_stands_under_the_parent_that_stays() => Assert.Equal(
        """
        Same Stack lucid-dev
          Delete ConfigMap a

        """, Outline(Of([Stack], [Stack, Custom(ConfigMap, "a")])));

    [Fact]
    public void Children_belong_to_an_object_and_not_to_its_predecessor_that_waits_to_be_deleted() => Assert.Equal(
        """
        Create Web web
          Create ConfigMap a
        Delete Web web

        """, Outline(Of([Web, Custom(ConfigMap, "a").Under(Web)], pending: [Web])));

    [Fact]
    public void Children_of_an_object_that_is_deleted_with_its_predecessors_are_shown_once() => Assert.Equal(
        """
        Same Stack lucid-dev
          Delete Web web
            Delete ConfigMap a
          Delete Web web
          Delete Web web

        """, Outline(Of([Stack], [Stack, Web, Custom(ConfigMap, "a").Under(Web)], pending: [Web, Web])));

    [Fact]
    public void Titles_say_what_is_special_about_a_change()
    {
        var token = Custom("pulumi:providers:kubernetes", "cluster") with { Kind = ResourceKind.Provider };
        var read = Custom("kubernetes:core/v1:Secret", "theirs") with { Kind = ResourceKind.Read, Id = "default/theirs" };
        var named = Custom(Service, "web", ("metadata", Map(("name", Text("b")))));
        var retained = Custom("kubernetes:core/v1:PersistentVolumeClaim", "data") with { IsRetainedOnDelete = true };

        Assert.Equal(
            """
            Delete PersistentVolumeClaim data (the real thing stays)
            Read Secret theirs (read only)
            Replace Service web (the old one is deleted first)
                metadata.name
            Create kubernetes provider cluster

            """, Outline(Of([token, read, named], [retained, named with { Inputs = Map(("metadata", Map(("name", Text("a"))))) }])));
    }

    [Fact]
    public void A_replacement_that_makes_the_new_one_first_says_nothing_special()
    {
        var volume = Custom("aws:ebs/volume:Volume", "data", ("zone", Text("b"))) with { ReplaceOnChanges = ["zone"] };

        Assert.Equal("Replace Volume data\n    zone\n", Outline(Of([volume], [volume with { Inputs = Map(("zone", Text("a"))) }])));
    }

    [Fact]
    public void An_import_says_from_where_and_shows_what_something_new_shows()
    {
        var web = Custom(Deployment, "web", ("image", Text("x")), ("replicas", Number(1))) with { ImportId = "default/web" };

        Assert.Equal("Import Deployment web (from default/web) (1 hidden)\n  * image\n", Outline(Of([web])));
    }

    [Fact]
    public void A_replacement_says_why_where_no_property_does_and_what_stays()
    {
        var map = Custom(ConfigMap, "a");

        Assert.Equal(
            "Replace ConfigMap a (it is known to be broken; the old one stays)\n",
            Outline(Of([map], [map with { IsTainted = true, IsRetainedOnDelete = true }])));
    }

    [Fact]
    public void A_renamed_resource_is_shown_with_what_it_was_even_where_nothing_else_changes()
    {
        var old = Component("acme:index:Site", "site");

        Assert.Equal(
            """
            Same Stack lucid-dev
              Same Web web (deployed as site of type acme:index:Site)

            """, Outline(Of([Stack, Web with { FormerUrn = old.Urn }], [Stack, old with { Inputs = Web.Inputs }])));
        Assert.Equal("Same Web web (deployed as www)\n", Outline(Of(
            [Web with { FormerUrn = Component(Web.Type, "www").Urn }], [Component(Web.Type, "www") with { Inputs = Web.Inputs }])));
    }

    [Fact]
    public void What_only_moves_along_with_its_parent_is_not_shown()
    {
        var old = Component("acme:index:Site", "site");
        var map = Custom(ConfigMap, "a");

        Assert.Equal("Same Web web (deployed as site of type acme:index:Site)\n", Outline(Of(
            [Web with { FormerUrn = old.Urn }, map.Under(Web) with { FormerUrn = map.Under(old).Urn }],
            [old with { Inputs = Web.Inputs }, map.Under(old)])));
    }

    private static string Outline(DeploymentPlan plan, bool isDetailed = false) => Outline(PreviewTree.Of(plan, isDetailed), "");

    private static string Outline(ImmutableArray<PreviewNode> nodes, string indent) => string.Concat(nodes.Select(node =>
        $"{indent}{node.Kind} {node.Title}{(node.Hidden > 0 ? $" ({node.Hidden} hidden)" : "")}\n"
        + string.Concat(node.Properties.Select(
            property => $"{indent}  {(property.MattersForSecurity ? "*" : " ")} {property.Change.Path}\n"))
        + Outline(node.Children, indent + "  ")));
}
