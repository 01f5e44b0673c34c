using System.Text;
using Lucid.Cli.Terminal;
using Lucid.Host.Diagnostics;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Commands;

/// <summary>Writes a command's result to where the user wants it, whole or not at all, and never a secret.</summary>
/// <param name="console">The console.</param>
/// <param name="file">A file, or null for standard output.</param>
/// <param name="secrets">The secrets that the run has met.</param>
internal sealed class ResultWriter(CommandConsole console, string? file, SecretTexts secrets)
{
    /// <summary>Whether the result is drawn on a terminal.</summary>
    public bool IsTerminal => file is null && console.OutputTerminal is not null;

    /// <exception cref="HostFailureException">The file cannot be written.</exception>
    public async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        // Secrets are marked where they stand; this catches the one that somebody put into a name.
        var masked = secrets.Mask(text);
        if (file is null)
        {
            await console.Output.WriteAsync(masked.AsMemory(), cancellationToken).ConfigureAwait(false);
            return;
        }

        var unfinished = $"{file}.{Guid.NewGuid():N}";
        try
        {
            await File.WriteAllTextAsync(unfinished, masked, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken).ConfigureAwait(false);
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailureException(FailureKind.Output, $"{file} cannot be written: {exception.Message}");
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }
}
