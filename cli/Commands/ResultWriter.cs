using Lucid.Cli.Terminal;
using Lucid.Host.Diagnostics;
using Lucid.Host.Render;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Commands;

/// <summary>Writes a command's result to where the user wants it, a file whole or not at all, and never a secret.</summary>
/// <param name="console">The console.</param>
/// <param name="file">A file, or null for standard output.</param>
/// <param name="secrets">The secrets that the run has met.</param>
internal sealed class ResultWriter(CommandConsole console, string? file, SecretTexts secrets)
{
    private const string Devices = "/dev/";

    /// <summary>Whether the result is drawn on a terminal.</summary>
    public bool IsTerminal => file is null && console.OutputTerminal is not null;

    // Secrets are marked where they stand; masking catches the one that somebody put into a name.

    /// <summary>Writes the one form of a result that was asked for.</summary>
    /// <exception cref="HostFailureException">The file, or standard output, cannot be written.</exception>
    public Task WriteAsync(OutputFormat format, Func<string> json, Func<string> text, CancellationToken cancellationToken) =>
        format == OutputFormat.Json
            ? WriteJsonAsync(json(), cancellationToken)
            : WriteAsync(TerminalText.Of(secrets.Mask(text())), cancellationToken);

    /// <summary>Writes text for people.</summary>
    /// <exception cref="HostFailureException">The file, or standard output, cannot be written.</exception>
    public Task WriteAsync(string text, CancellationToken cancellationToken) => WriteMaskedAsync(secrets.Mask(text), cancellationToken);

    /// <summary>Writes JSON, which it stays.</summary>
    /// <exception cref="HostFailureException">The file, or standard output, cannot be written.</exception>
    public Task WriteJsonAsync(string json, CancellationToken cancellationToken) =>
        WriteMaskedAsync(JsonMask.Of(json, secrets), cancellationToken);

    private async Task WriteMaskedAsync(string masked, CancellationToken cancellationToken)
    {
        try
        {
            if (file is null)
            {
                await console.Output.WriteAsync(masked.AsMemory(), cancellationToken).ConfigureAwait(false);
            }
            else if (Destination(file) is var destination && destination.StartsWith(Devices, StringComparison.Ordinal))
            {
                // Such as /dev/null or the /dev/fd/63 of a shell: there is nothing to replace.
                await File.WriteAllTextAsync(destination, masked, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await OutputFile.ReplaceAsync(destination, masked, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailureException(FailureKind.Output, $"{file ?? "standard output"} cannot be written: {exception.Message}");
        }
    }

    // Where a link leads is replaced, not the link.
    private static string Destination(string file)
    {
        var path = Path.GetFullPath(file);
        return path.StartsWith(Devices, StringComparison.Ordinal) || !File.Exists(path)
            ? path
            : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
    }
}
