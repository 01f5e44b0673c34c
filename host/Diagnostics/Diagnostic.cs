using Lucid.Host.Graph;

namespace Lucid.Host.Diagnostics;

/// <summary>One message about the run: what is wrong, where, and what to write instead.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">The message; it may have several lines and never holds a secret.</param>
public sealed record Diagnostic(Severity Severity, string Message)
{
    /// <summary>The place in a file that the message is about, or null.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The resource that the message is about, or null.</summary>
    public Urn? Urn { get; init; }

    /// <summary>What the message is about, such as a configuration key; null where it is about nothing that has a name.</summary>
    public string? Subject { get; init; }

    /// <summary>What only a person who debugs wants to see, such as a stack trace; null where there is no more to say.</summary>
    public string? Details { get; init; }

    /// <summary>An error.</summary>
    public static Diagnostic Error(string message, SourceLocation? location = null) => new(Severity.Error, message) { Location = location };

    /// <summary>A warning.</summary>
    public static Diagnostic Warning(string message, SourceLocation? location = null) => new(Severity.Warning, message) { Location = location };

    /// <summary>A note.</summary>
    public static Diagnostic Note(string message, SourceLocation? location = null) => new(Severity.Note, message) { Location = location };

    /// <summary>The place, where there is one, and the message.</summary>
    public override string ToString() => Location is null ? Message : $"{Location}: {Message}";
}
