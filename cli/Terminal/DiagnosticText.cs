using Lucid.Host.Diagnostics;

namespace Lucid.Cli.Terminal;

/// <summary>How messages are written: <c>error: FILE:LINE:COLUMN: MESSAGE</c>, further lines indented.</summary>
internal static class DiagnosticText
{
    private const string LineBreak = "\n  ";

    /// <summary>The whole message without its details.</summary>
    public static string Of(Diagnostic diagnostic) => $"{WordOf(diagnostic.Severity)}: {BodyOf(diagnostic)}";

    /// <summary>Messages as a part of a report: the most severe first, and an empty line behind them where there are any.</summary>
    public static string Part(ImmutableArray<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.OrderByDescending(diagnostic => diagnostic.Severity).Select(diagnostic => Of(diagnostic) + "\n"))
        + (diagnostics.IsEmpty ? "" : "\n");

    /// <summary>What kind of message it is.</summary>
    public static string WordOf(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>The place, the message, and the resource that it is about, if the message does not name it.</summary>
    public static string BodyOf(Diagnostic diagnostic)
    {
        var text = Indented(diagnostic.ToString());
        return diagnostic.Urn is { } urn && !text.Contains(urn.Text, StringComparison.Ordinal) ? $"{text}{LineBreak}resource: {urn}" : text;
    }

    /// <summary>What only a person who debugs wants to see; empty where there is no more to say.</summary>
    public static string DetailsOf(Diagnostic diagnostic) => diagnostic.Details is { } details ? LineBreak + Indented(details) : "";

    private static string Indented(string text) => text.Replace("\n", LineBreak, StringComparison.Ordinal);
}
