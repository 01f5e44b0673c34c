using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Labels;

/// <summary>What Kubernetes takes for a label ("Labels and Selectors", Syntax and character set).</summary>
internal static partial class LabelRules
{
    private const int LongestPrefix = 253;

    public static void Check(string field, ImmutableSortedDictionary<string, string> labels, Mistakes mistakes)
    {
        foreach (var (key, value) in labels)
        {
            if (!Key().IsMatch(key) || key.IndexOf('/', StringComparison.Ordinal) > LongestPrefix)
            {
                mistakes.Add(field, key, "a label's key, such as 'app' or 'app.kubernetes.io/name'");
            }

            if (!Value().IsMatch(value))
            {
                mistakes.Add($"{field}.{key}", value, "at most 63 letters, digits, '-', '_' and '.', the first and the last a letter or digit");
            }
        }
    }

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"^([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?\z")]
    private static partial Regex Value();
}
