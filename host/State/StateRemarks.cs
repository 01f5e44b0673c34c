using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.State;

/// <summary>What a reader of a state should know of secrets that stay unknown.</summary>
internal static class StateRemarks
{
    /// <summary>The remarks.</summary>
    /// <param name="source">Where the state comes from.</param>
    /// <param name="graph">What it holds.</param>
    /// <param name="unreadable">How many secrets of it could not be read.</param>
    /// <param name="whyUnknown">Why not, as the rest of a sentence.</param>
    public static ImmutableArray<Diagnostic> Of(StateSource source, ResourceGraph graph, int unreadable, string whyUnknown)
    {
        var what = source.OtherStack is { } name ? UnknownOutputs(graph, name)
            : unreadable == 0 ? null
            : FormattableString.Invariant($"{unreadable} secret value(s) of the state are not compared");
        return what is null ? [] : [Diagnostic.Note($"{what}, because {whyUnknown}", new SourceLocation(source.Path, 0, 0))];
    }

    // A program sees no more of another stack than these.
    private static string? UnknownOutputs(ResourceGraph graph, string stack)
    {
        var outputs = graph.Stack?.Outputs ?? ObjectValue.Empty;
        ImmutableArray<string> names = [.. outputs.Entries.Where(output => HoldsUnknownSecret(output.Value)).Select(output => output.Key)];
        return names.IsEmpty ? null : $"the secret outputs of stack '{stack}' stay unknown ({string.Join(", ", names)})";
    }

    private static bool HoldsUnknownSecret(PropertyValue value) => value switch
    {
        SecretValue { ContainsUnknowns: true } => true,
        ObjectValue map => map.Entries.Any(entry => HoldsUnknownSecret(entry.Value)),
        ListValue list => list.Items.Any(HoldsUnknownSecret),
        _ => false,
    };
}
