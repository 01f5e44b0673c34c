using Lucid.Host.Graph;
using static Lucid.Host.Tests.Graph.Resources;

namespace Lucid.Host.Tests.Graph;

public sealed class ResourceGraphTests
{
    private static readonly Resource B = Component(Stack, "a:b:C", "b");
    private static readonly Resource A = Component(Stack, "a:b:C", "a");
    private static readonly Resource InA = Custom(A, "a:b:Z", "z");
    private static readonly Resource Provider = Of(null, "pulumi:providers:kubernetes", "default", ResourceKind.DefaultProvider);

    [Fact]
    public void Parents_stand_before_their_children_and_siblings_by_URN_whatever_came_first()
    {
        Resource[] ordered = [Provider, Stack, A, InA, B];

        Assert.Equal(ordered, GraphOf(ordered).InTreeOrder.AsEnumerable());
        Assert.Equal(ordered, GraphOf(ordered.Reverse()).InTreeOrder.AsEnumerable());
    }

    [Fact]
    public void Resources_and_their_children_are_found()
    {
        var graph = GraphOf(B, InA, A, Stack, Provider);

        Assert.Same(Stack, graph.Stack);
        Assert.Same(InA, graph.Find(InA.Urn));
        Assert.Null(graph.Find(new Urn("urn:pulumi:dev::lucid::a:b:C::other")));
        Assert.Equal([A, B], graph.ChildrenOf(Stack.Urn).AsEnumerable());
        Assert.Equal([Provider, Stack], graph.ChildrenOf(null).AsEnumerable());
        Assert.Empty(graph.ChildrenOf(InA.Urn));
    }

    [Fact]
    public void A_resource_whose_parent_is_missing_stands_at_the_top() => Assert.Same(InA, Assert.Single(GraphOf(InA).InTreeOrder));

    [Fact]
    public void Two_resources_of_one_URN_are_refused() => Assert.Throws<ArgumentException>(() => GraphOf(A, A));

    [Fact]
    public void Components_may_be_nested_as_deep_as_they_like()
    {
        var chain = Chain(50_000);

        Assert.Equal([Stack, .. chain], GraphOf(chain.Reverse().Append(Stack)).InTreeOrder.AsEnumerable());
    }

    [Fact]
    public void The_empty_graph_has_no_stack() => Assert.Null(ResourceGraph.Empty.Stack);
}
