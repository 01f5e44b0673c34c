using Lucid.Cli.Policies;
using Lucid.Cli.Terminal;
using Lucid.Host.Diagnostics;
using Lucid.Host.Diff;
using Lucid.Host.Secrets;
using Spectre.Console;

namespace Lucid.Cli.Preview;

/// <summary>A preview as a coloured tree, for a terminal.</summary>
internal sealed class PreviewDrawing
{
    /// <summary>How many columns each level takes.</summary>
    private const int WidthOfLevel = 4;

    /// <summary>How many columns a line has at least beside the levels, on a terminal that is as wide as that.</summary>
    private const int RoomForText = 40;

    private readonly PreviewReport _report;
    private readonly bool _isDetailed;
    private readonly SecretTexts _secrets;

    private PreviewDrawing(PreviewReport report, bool isDetailed, SecretTexts secrets) =>
        (_report, _isDetailed, _secrets) = (report, isDetailed, secrets);

    /// <summary>The text that draws the preview on a terminal like the given one, without the given secrets.</summary>
    public static string Draw(PreviewReport report, bool isDetailed, IAnsiConsole terminal, SecretTexts secrets)
    {
        var text = new StringWriter { NewLine = "\n" };
        var canvas = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = terminal.Profile.Capabilities.Ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = (ColorSystemSupport)terminal.Profile.Capabilities.ColorSystem,
            // What the environment says of terminals is already in the one that is given.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        canvas.Profile.Width = terminal.Profile.Width;
        canvas.Profile.Capabilities.Unicode = terminal.Profile.Capabilities.Unicode;
        new PreviewDrawing(report, isDetailed, secrets).DrawOn(canvas);
        return text.ToString();
    }

    private void DrawOn(IAnsiConsole canvas)
    {
        canvas.MarkupLine($"[bold]{Plain(PreviewText.Heading(_report))}[/]");
        canvas.WriteLine();
        var nodes = PreviewTree.Of(_report.Plan, _isDetailed);
        foreach (var tree in Trees(nodes, canvas.Profile.Width))
        {
            canvas.Write(tree);
        }

        if (!nodes.IsEmpty)
        {
            canvas.WriteLine();
        }

        if (!_report.Outputs.IsEmpty)
        {
            var outputs = new Tree("[bold]Outputs[/]");
            outputs.AddNodes(_report.Outputs.Select(output => Property(output, showsSign: true)));
            canvas.Write(outputs);
            canvas.WriteLine();
        }

        // Not broken at the terminal's width: names and URNs are there to be copied.
        canvas.Profile.Out.Writer.Write(TerminalText.Of(_secrets.Mask(PolicyText.Write(_report.PolicyPacks))));
        foreach (var diagnostic in _report.AllDiagnostics)
        {
            canvas.MarkupLine($"[{SeverityColours.Of(diagnostic.Severity)}]{Plain(DiagnosticText.Of(diagnostic))}[/]");
        }

        if (!_report.AllDiagnostics.IsEmpty)
        {
            canvas.WriteLine();
        }

        canvas.MarkupLine($"[bold]{ChangeWords.Summary(_report.Plan)}[/]");
        if (!nodes.IsEmpty)
        {
            canvas.MarkupLine($"[dim]{Plain(PreviewText.Legend(_isDetailed))}[/]");
        }
    }

    // What is too deep for the width stands at the last level that fits: further right nothing could be read.
    private ImmutableArray<Tree> Trees(ImmutableArray<PreviewNode> nodes, int width)
    {
        var deepest = Math.Max(1, (width - RoomForText) / WidthOfLevel);
        var trees = ImmutableArray.CreateBuilder<Tree>();
        var above = new List<IHasTreeNodes>();
        foreach (var (node, depth) in PreviewNode.Walk(nodes))
        {
            var level = Math.Min(depth, deepest);
            above.RemoveRange(level, above.Count - level);
            if (above.Count == 0)
            {
                trees.Add(new Tree(Label(node)));
            }

            above.Add(above.Count == 0 ? trees[^1] : above[^1].AddNode(Label(node)));
            AddProperties(above[^1], node);
        }

        return trees.ToImmutable();
    }

    private void AddProperties(IHasTreeNodes branch, PreviewNode node)
    {
        var showsSigns = ChangeWords.IsOfProperties(node.Kind);
        branch.AddNodes(node.Properties.Select(property => Property(property, showsSigns)));
        if (PreviewText.HiddenNote(node) is { } note)
        {
            branch.AddNode(new Markup($"[dim]{note}[/]"));
        }
    }

    private Markup Label(PreviewNode node) => new($"[{Colour(node.Kind)}]{ChangeWords.Sign(node.Kind)} {Plain(node.Title)}[/]");

    private Markup Property(PropertyLine property, bool showsSign)
    {
        var text = (showsSign ? ChangeWords.Sign(property.Change) + " " : "") + Plain(property.Text(_isDetailed));
        return new Markup(property.MattersForSecurity ? $"[cyan]* {text}[/]" : text);
    }

    // Masked here, because a secret that the terminal's width has broken is not found any more.
    private string Plain(string text) => TerminalText.Of(_secrets.Mask(text)).EscapeMarkup();

    private static string Colour(ChangeKind kind) => kind switch
    {
        ChangeKind.Create or ChangeKind.Import => "green",
        ChangeKind.Update => "yellow",
        ChangeKind.Replace => "magenta",
        ChangeKind.Delete => "red",
        _ => "default",
    };
}
