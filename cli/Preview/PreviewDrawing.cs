using Lucid.Cli.Terminal;
using Lucid.Host.Diagnostics;
using Lucid.Host.Diff;
using Spectre.Console;

namespace Lucid.Cli.Preview;

/// <summary>A preview as a coloured tree, for a terminal.</summary>
internal static class PreviewDrawing
{
    /// <summary>The text that draws the preview on a terminal like the given one.</summary>
    public static string Draw(PreviewReport report, bool isDetailed, IAnsiConsole terminal)
    {
        var text = new StringWriter { NewLine = "\n" };
        var canvas = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = terminal.Profile.Capabilities.Ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = (ColorSystemSupport)terminal.Profile.Capabilities.ColorSystem,
        });
        canvas.Profile.Width = terminal.Profile.Width;
        canvas.Profile.Capabilities.Unicode = terminal.Profile.Capabilities.Unicode;
        Draw(canvas, report, isDetailed);
        return text.ToString();
    }

    private static void Draw(IAnsiConsole canvas, PreviewReport report, bool isDetailed)
    {
        canvas.MarkupLine($"[bold]{PreviewText.Heading(report).EscapeMarkup()}[/]");
        canvas.WriteLine();
        var nodes = PreviewTree.Of(report.Plan, isDetailed);
        foreach (var node in nodes)
        {
            canvas.Write(Branches(new Tree(Label(node)), node, isDetailed));
        }

        if (!report.Outputs.IsEmpty)
        {
            var outputs = new Tree("[bold]Outputs[/]");
            outputs.AddNodes(report.Outputs.Select(output => new Markup(Property(output, showsSign: true, isDetailed))));
            canvas.Write(outputs);
        }

        canvas.WriteLine();
        foreach (var diagnostic in report.AllDiagnostics)
        {
            canvas.MarkupLine($"[{Colour(diagnostic.Severity)}]{DiagnosticText.Of(diagnostic).EscapeMarkup()}[/]");
        }

        canvas.MarkupLine($"[bold]{ChangeWords.Summary(report.Plan).EscapeMarkup()}[/]");
        if (!nodes.IsEmpty)
        {
            canvas.MarkupLine($"[dim]{(PreviewText.Legend + (isDetailed ? "" : "  (--details: every property)")).EscapeMarkup()}[/]");
        }
    }

    private static T Branches<T>(T tree, PreviewNode node, bool isDetailed)
        where T : IHasTreeNodes
    {
        var showsSigns = node.Kind is ChangeKind.Update or ChangeKind.Replace;
        tree.AddNodes(node.Properties.Select(property => new Markup(Property(property, showsSigns, isDetailed))));
        if (PreviewText.HiddenNote(node) is { } note)
        {
            tree.AddNode(new Markup($"[dim]{note.EscapeMarkup()}[/]"));
        }

        foreach (var child in node.Children)
        {
            Branches(tree.AddNode(new Markup(Label(child))), child, isDetailed);
        }

        return tree;
    }

    private static string Label(PreviewNode node) =>
        $"[{Colour(node.Kind)}]{ChangeWords.Sign(node.Kind).EscapeMarkup()} {node.Title.EscapeMarkup()}[/]";

    private static string Property(PropertyLine property, bool showsSign, bool isDetailed)
    {
        var sign = showsSign ? ChangeWords.Sign(property.Change) + " " : "";
        var text = (sign + property.Text(isDetailed)).EscapeMarkup();
        return property.MattersForSecurity ? $"[cyan]* {text}[/]" : text;
    }

    private static string Colour(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "green",
        ChangeKind.Update => "yellow",
        ChangeKind.Replace => "magenta",
        ChangeKind.Delete => "red",
        _ => "default",
    };

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Error => "red",
        Severity.Warning => "yellow",
        _ => "blue",
    };
}
