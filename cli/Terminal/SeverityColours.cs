using Lucid.Host.Diagnostics;

namespace Lucid.Cli.Terminal;

/// <summary>The colours of messages on a terminal.</summary>
internal static class SeverityColours
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "red",
        Severity.Warning => "yellow",
        _ => "blue",
    };
}
