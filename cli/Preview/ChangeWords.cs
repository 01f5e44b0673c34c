using Lucid.Host.Diff;

namespace Lucid.Cli.Preview;

/// <summary>How changes are written.</summary>
internal static class ChangeWords
{
    /// <summary>The kinds of change in the order in which a summary counts them.</summary>
    public static ImmutableArray<ChangeKind> InOrder { get; } =
        [ChangeKind.Create, ChangeKind.Import, ChangeKind.Update, ChangeKind.Replace, ChangeKind.Delete, ChangeKind.Read, ChangeKind.Same];

    /// <summary>The sign before a resource.</summary>
    public static string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "+",
        ChangeKind.Import => "<",
        ChangeKind.Update => "~",
        ChangeKind.Replace => "+-",
        ChangeKind.Delete => "-",
        ChangeKind.Read => ">",
        _ => "=",
    };

    /// <summary>Whether a change of this kind is one of single properties, each with a sign of its own.</summary>
    public static bool IsOfProperties(ChangeKind kind) => kind is ChangeKind.Update or ChangeKind.Replace;

    /// <summary>The sign before a property.</summary>
    public static string Sign(PropertyChange change) => change switch
    {
        { Before: null } => "+",
        { After: null } => "-",
        _ => "~",
    };

    /// <summary>The name of a kind in machine-readable output.</summary>
    public static string Name(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>What the plan does, in one sentence: <c>3 to create, 1 to update, 30 unchanged.</c></summary>
    public static string Summary(DeploymentPlan plan)
    {
        var counts = InOrder.Select(kind => (Kind: kind, Count: plan.Count(kind))).Where(item => item.Count > 0)
            .Select(item => item.Kind == ChangeKind.Same
                ? FormattableString.Invariant($"{item.Count} unchanged")
                : FormattableString.Invariant($"{item.Count} to {Name(item.Kind)}"))
            .ToImmutableArray();
        return counts.IsEmpty ? "Nothing is declared and nothing is deployed." : string.Join(", ", counts) + ".";
    }
}
