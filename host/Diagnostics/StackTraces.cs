using System.Text.RegularExpressions;

namespace Lucid.Host.Diagnostics;

/// <summary>Takes the stack traces out of messages: SDKs send an exception's whole text, of which a user needs only what went wrong.</summary>
internal static partial class StackTraces
{
    /// <summary>A message of a program: what went wrong, and, where there were stack traces in it, the whole text as its details.</summary>
    public static Diagnostic Separate(Severity severity, string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var kept = lines.Where(line => !Frame().IsMatch(line)).ToImmutableArray();
        return kept.Length == lines.Length || kept.All(string.IsNullOrWhiteSpace)
            ? new Diagnostic(severity, text.TrimEnd('\n'))
            : new Diagnostic(severity, string.Join('\n', kept)) { Details = text.TrimEnd('\n') };
    }

    // .NET: '   at Type.Method() in file:line 1' and '   --- End of inner exception stack trace ---'; Node: '    at fn (file:1:2)'.
    [GeneratedRegex(@"^\s+at \S|^\s*--- End of .*stack trace")]
    private static partial Regex Frame();
}
