using Lucid.Host.Diff;

namespace Lucid.Cli.Preview;

/// <summary>One property of a resource in a preview.</summary>
/// <param name="Change">What changes; of a resource that is created, its value.</param>
/// <param name="MattersForSecurity">Whether a reviewer of security looks at it.</param>
internal sealed record PropertyLine(PropertyChange Change, bool MattersForSecurity)
{
    // A line of a ConfigMap can be a whole file; what is cut is in the JSON form and with --details.
    private const int LongestValue = 160;

    /// <summary>The path and the values: <c>spec.replicas: 1 => 2</c>.</summary>
    public string Text(bool isDetailed)
    {
        var values = (Change.Before, Change.After) switch
        {
            ({ } before, { } after) => $"{Shown(before, isDetailed)} => {Shown(after, isDetailed)}",
            (var before, var after) => Shown((after ?? before)!, isDetailed),
        };
        return $"{Change.Path}: {values}{(Change.CausesReplacement ? " (cannot be changed in place)" : "")}";
    }

    private static string Shown(Host.Values.PropertyValue value, bool isDetailed)
    {
        var text = value.ToString();
        return isDetailed || text.Length <= LongestValue ? text : $"{text[..LongestValue]}…";
    }
}
