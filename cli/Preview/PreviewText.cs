using System.Text;
using Lucid.Cli.Policies;
using Lucid.Cli.Terminal;

namespace Lucid.Cli.Preview;

/// <summary>A preview as plain text: the same for the same plan, one property a line, made to be compared and pasted.</summary>
internal static class PreviewText
{
    private const string Indent = "  ";

    public static string Write(PreviewReport report, bool isDetailed)
    {
        var text = new StringBuilder(Heading(report)).Append("\n\n");
        var tree = PreviewTree.Of(report.Plan, isDetailed);
        foreach (var (node, depth) in PreviewNode.Walk(tree))
        {
            Append(text, node, depth, isDetailed);
        }

        text.Append(tree.IsEmpty ? "" : "\n");
        AppendOutputs(text, report, isDetailed);
        text.Append(PolicyText.Write(report.PolicyPacks));
        AppendDiagnostics(text, report);
        text.Append(ChangeWords.Summary(report.Plan)).Append('\n');
        text.Append(tree.IsEmpty ? "" : $"{Legend(isDetailed)}\n");
        return text.ToString();
    }

    /// <summary>What the preview is about.</summary>
    public static string Heading(PreviewReport report) =>
        $"Preview of stack {report.Stack} of project {report.Project}, "
        + (report.StatePath is { } path ? $"against what {path} says is deployed." : "as if nothing were deployed.");

    /// <summary>What the signs mean, and how to see more.</summary>
    public static string Legend(bool isDetailed) =>
        "+ create  < import  ~ update  +- replace  - delete  * matters for security" + (isDetailed ? "" : "  (--details: every property)");

    /// <summary>What is said of properties that are not shown; null where all are.</summary>
    public static string? HiddenNote(PreviewNode node) => node.Hidden switch
    {
        0 => null,
        1 => "1 more property",
        var count => FormattableString.Invariant($"{count} more properties"),
    };

    private static void Append(StringBuilder text, PreviewNode node, int depth, bool isDetailed)
    {
        var indent = string.Concat(Enumerable.Repeat(Indent, depth));
        text.Append(indent).Append(ChangeWords.Sign(node.Kind)).Append(' ').Append(node.Title).Append('\n');
        var inner = indent + Indent;
        foreach (var property in node.Properties)
        {
            // A property of something new needs no sign of its own.
            var sign = ChangeWords.IsOfProperties(node.Kind) ? ChangeWords.Sign(property.Change) + " " : "";
            text.Append(inner).Append(Indent).Append(property.MattersForSecurity ? "* " : "  ")
                .Append(sign).Append(property.Text(isDetailed)).Append('\n');
        }

        if (HiddenNote(node) is { } note)
        {
            text.Append(inner).Append(Indent).Append(Indent).Append(note).Append('\n');
        }
    }

    private static void AppendOutputs(StringBuilder text, PreviewReport report, bool isDetailed)
    {
        if (report.Outputs.IsEmpty)
        {
            return;
        }

        text.Append("Outputs\n");
        foreach (var output in report.Outputs)
        {
            text.Append(Indent).Append(ChangeWords.Sign(output.Change)).Append(' ').Append(output.Text(isDetailed)).Append('\n');
        }

        text.Append('\n');
    }

    private static void AppendDiagnostics(StringBuilder text, PreviewReport report)
    {
        foreach (var diagnostic in report.AllDiagnostics)
        {
            text.Append(DiagnosticText.Of(diagnostic)).Append('\n');
        }

        text.Append(report.AllDiagnostics.IsEmpty ? "" : "\n");
    }
}
