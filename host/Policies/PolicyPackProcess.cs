using System.Globalization;
using System.Text;
using Lucid.Host.Diagnostics;
using Lucid.Host.Programs;
using Lucid.Host.Secrets;

namespace Lucid.Host.Policies;

/// <summary>
/// The process of a policy pack. The first line of its standard output is the port that it serves; all else that it prints is shown when it
/// is disposed of, which ends it and everything that it started.
/// </summary>
internal sealed class PolicyPackProcess : IAsyncDisposable
{
    private const int LongestPortLine = 200;

    /// <summary>How long the output of a pack that has ended is waited for.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    private readonly ChildProcess _process;
    private readonly ProgramOutput _printed;
    private readonly List<Task> _collected = [];
    private readonly Task<int> _exit;

    private PolicyPackProcess(ChildProcess process, ProgramOutput printed)
    {
        _process = process;
        _printed = printed;
        _exit = process.WaitForExitAsync(CancellationToken.None);
        _collected.Add(printed.CollectAsync(process.StandardError));
    }

    /// <summary>Starts a pack.</summary>
    /// <exception cref="HostFailureException">It cannot be started.</exception>
    public static PolicyPackProcess Start(ProgramCommand command, TextWriter output, SecretTexts secrets) =>
        new(ChildProcess.Start(command), new ProgramOutput(output, secrets));

    /// <summary>Waits for the pack to say its port and returns its address, as <c>host:port</c>.</summary>
    /// <param name="name">What messages call the pack.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="HostFailureException">It ended, said something else, or nothing.</exception>
    public async Task<string> ReadAddressAsync(string name, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var reading = ReadLineAsync(_process.StandardOutput);
        try
        {
            await Task.WhenAny(reading, _exit).WaitAsync(timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw PolicyPackFailure.Of(FormattableString.Invariant(
                $"{name} printed no port within {timeout.TotalSeconds} s; it may take longer with --policy-pack-timeout"));
        }

        // The line of a pack that printed it and ended at once may still be on its way.
        var line = await Task.WhenAny(reading, Task.Delay(LastWords, cancellationToken)).ConfigureAwait(false) == reading
            ? await reading.ConfigureAwait(false)
            : "";
        if (line.Length == 0)
        {
            throw PolicyPackFailure.Of($"{name} ended before it printed its port{await ExitCodeAsync().ConfigureAwait(false)}");
        }

        _collected.Add(_printed.CollectAsync(_process.StandardOutput));
        return ushort.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
            ? FormattableString.Invariant($"127.0.0.1:{port}")
            : throw PolicyPackFailure.Of(
                $"the first line that {name} printed is '{line.Trim()}' instead of its port; all else belongs on standard error");
    }

    /// <summary>Says, for a message, that the process has ended and how; empty while it runs.</summary>
    public async Task<string> ExitCodeAsync()
    {
        // A broken connection is seen a moment before the end of the process behind it.
        await Task.WhenAny(_exit, Task.Delay(TimeSpan.FromSeconds(1))).ConfigureAwait(false);
        return _exit.IsCompletedSuccessfully
            ? FormattableString.Invariant($" (exit code {await _exit.ConfigureAwait(false)})")
            : "";
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _process.KillAllAsync().ConfigureAwait(false);
        await Task.WhenAny(Task.WhenAll(_collected), Task.Delay(LastWords)).ConfigureAwait(false);
        await _process.DisposeAsync().ConfigureAwait(false);
        await _printed.ShowAsync().ConfigureAwait(false);
    }

    // Not ReadLine, which would keep a line without an end whole.
    private static async Task<string> ReadLineAsync(StreamReader reader)
    {
        var line = new StringBuilder();
        var character = new char[1];
        while (line.Length < LongestPortLine && await reader.ReadAsync(character).ConfigureAwait(false) > 0)
        {
            if (character[0] == '\n')
            {
                return line.Length == 0 ? " " : line.ToString();
            }

            line.Append(character[0]);
        }

        return line.ToString();
    }
}
