namespace Lucid.Host.Diagnostics;

/// <summary>How much a message matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Probably wrong.</summary>
    Warning,

    /// <summary>Wrong: the run fails.</summary>
    Error,
}
