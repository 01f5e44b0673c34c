namespace Lucid.Host.Render;

/// <summary>
/// A file that is replaced as a whole or not at all: the new one is written beside it and takes its place when it is complete. A run that is
/// killed leaves the old file; what it had written lies hidden beside it until the next run.
/// </summary>
public static class OutputFile
{
    /// <summary>Makes a file hold a text, as UTF-8.</summary>
    /// <param name="path">The file itself: a link is replaced, not what it leads to.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Leaves the file as it was.</param>
    /// <exception cref="IOException">It cannot be written; the message names no other file.</exception>
    public static async Task ReplaceAsync(string path, string text, CancellationToken cancellationToken)
    {
        var unfinished = UnfinishedOutput.Beside(path);
        try
        {
            unfinished.DeleteAbandoned();
            await File.WriteAllTextAsync(unfinished.Path, text, cancellationToken).ConfigureAwait(false);
            File.Move(unfinished.Path, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException(exception.Message.Replace(unfinished.Path, path, StringComparison.Ordinal), exception);
        }
        finally
        {
            unfinished.Delete();
        }
    }
}
