namespace Lucid.Cli.Commands;

/// <summary>The forms in which results are written.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,
}
