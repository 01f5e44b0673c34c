using Lucid.Host.Diff;

namespace Lucid.Cli.Preview;

/// <summary>A resource in the tree that a preview shows.</summary>
internal sealed record PreviewNode
{
    public required ChangeKind Kind { get; init; }

    /// <summary>Type and name, and what is special about the change.</summary>
    public required string Title { get; init; }

    /// <summary>The properties that are shown: those that matter for security first.</summary>
    public required ImmutableArray<PropertyLine> Properties { get; init; }

    /// <summary>How many properties are not shown.</summary>
    public required int Hidden { get; init; }

    public required ImmutableArray<PreviewNode> Children { get; init; }

    /// <summary>The nodes and all below them, in the order in which they are shown, each with how many are above it.</summary>
    public static IEnumerable<(PreviewNode Node, int Depth)> Walk(ImmutableArray<PreviewNode> nodes)
    {
        var ahead = new Stack<(PreviewNode Node, int Depth)>(nodes.Reverse().Select(node => (node, 0)));
        while (ahead.TryPop(out var next))
        {
            yield return next;
            foreach (var child in next.Node.Children.Reverse())
            {
                ahead.Push((child, next.Depth + 1));
            }
        }
    }
}
