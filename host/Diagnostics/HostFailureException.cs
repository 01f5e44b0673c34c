namespace Lucid.Host.Diagnostics;

/// <summary>The run cannot go on, for reasons that the person who started it can do something about.</summary>
public sealed class HostFailureException : Exception
{
    /// <summary>A failure with all its reasons.</summary>
    public HostFailureException(FailureKind kind, ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics))
    {
        Kind = kind;
        Diagnostics = diagnostics;
    }

    /// <summary>A failure with one reason.</summary>
    public HostFailureException(FailureKind kind, string message, SourceLocation? location = null)
        : this(kind, [Diagnostic.Error(message, location)])
    {
    }

    /// <summary>Who has to do something.</summary>
    public FailureKind Kind { get; }

    /// <summary>The reasons; at least one is an error.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
