using Spectre.Console;

namespace Lucid.Cli.Terminal;

/// <summary>Work that takes a while.</summary>
internal static class Work
{
    /// <summary>Does the work and meanwhile says on a terminal what it is; in a pipe it says nothing.</summary>
    /// <param name="console">Where to say it.</param>
    /// <param name="what">What is being done.</param>
    /// <param name="work">The work; what it writes appears when it is done, below the progress.</param>
    public static async Task<T> ShowAsync<T>(CommandConsole console, string what, Func<TextWriter, Task<T>> work)
    {
        if (console.ErrorTerminal is not { } terminal)
        {
            return await work(console.Error).ConfigureAwait(false);
        }

        using var written = new StringWriter { NewLine = "\n" };
        try
        {
            return await terminal.Status().StartAsync(what.EscapeMarkup(), _ => work(written)).ConfigureAwait(false);
        }
        finally
        {
            await console.Error.WriteAsync(written.ToString()).ConfigureAwait(false);
        }
    }
}
