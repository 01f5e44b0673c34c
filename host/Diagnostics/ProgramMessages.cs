using System.Text.RegularExpressions;

namespace Lucid.Host.Diagnostics;

/// <summary>
/// Makes what programs say of their failures readable. SDKs send an exception's whole text; a user needs what went wrong, and where the
/// engine itself refused something, its words without those of gRPC around them.
/// </summary>
internal static partial class ProgramMessages
{
    /// <summary>A message of a program. Where something was taken out of it, the whole text is in its details.</summary>
    public static Diagnostic Read(Severity severity, string text)
    {
        var whole = Colour().Replace(text, "").ReplaceLineEndings("\n").TrimEnd('\n');
        var withoutFrames = string.Join('\n', whole.Split('\n').Where(line => !Frame().IsMatch(line)));
        var readable = Refusal().Replace(withoutFrames, "${detail}");
        return readable == whole || string.IsNullOrWhiteSpace(readable)
            ? new Diagnostic(severity, whole)
            : new Diagnostic(severity, readable) { Details = whole };
    }

    // Programs colour what they say, but who reads it may be no terminal.
    [GeneratedRegex(@"\x1B\[[0-9;]*m")]
    private static partial Regex Colour();

    // .NET: '   at Type.Method() in file:line 1' and '   --- End of inner exception stack trace ---'; Node: '    at fn (file:1:2)'.
    [GeneratedRegex(@"^\s+at \S|^\s*--- End of .*stack trace")]
    private static partial Regex Frame();

    [GeneratedRegex("""Grpc\.Core\.RpcException: Status\(StatusCode="\w+", Detail="(?<detail>.*?)"(, DebugException=".*")?\)$""", RegexOptions.Multiline)]
    private static partial Regex Refusal();
}
