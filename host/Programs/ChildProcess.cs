using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Lucid.Host.Diagnostics;

namespace Lucid.Host.Programs;

/// <summary>
/// A process that leaves nothing behind. When it is disposed of, it and everything that it started is gone: on Linux also what outlived its
/// parent or made itself a session of its own, and also when this process is killed outright; elsewhere what still hangs together as a tree.
/// It reads an empty standard input. What it prints has to be read, or it comes to a halt.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ProcessMark _mark;
    private readonly ProcessGuard? _guard;
    private bool _isOver;

    private ChildProcess(Process process, ProcessMark mark, ProcessGuard? guard)
    {
        _process = process;
        _mark = mark;
        _guard = guard;
    }

    /// <summary>What it prints, as UTF-8; what is no UTF-8 becomes U+FFFD.</summary>
    public StreamReader StandardOutput => _process.StandardOutput;

    /// <summary>What it prints as errors, as UTF-8; what is no UTF-8 becomes U+FFFD.</summary>
    public StreamReader StandardError => _process.StandardError;

    /// <summary>Starts a process with this process's environment and the command's variables.</summary>
    /// <exception cref="HostFailureException">There is no such executable, or it cannot be run.</exception>
    public static ChildProcess Start(ProgramCommand command)
    {
        var mark = new ProcessMark();
        var start = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            WorkingDirectory = command.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in command.Variables.Add(mark.Variable, "1"))
        {
            start.Environment[name] = value;
        }

        // First the guard: there is no moment in which the process runs without it.
        var guard = ProcessGuard.Start(mark);
        try
        {
            var process = Process.Start(start)!;
            process.StandardInput.Close();
            return new ChildProcess(process, mark, guard);
        }
        catch (Win32Exception exception)
        {
            guard?.Dispose();
            throw new HostFailureException(FailureKind.Program, $"{command.FileName} cannot be started: {exception.Message}");
        }
    }

    /// <summary>
    /// Waits until the process itself has ended, and returns its exit code; one that a signal ended has 128 and the signal's number. What
    /// it started may run on and keep its output open.
    /// </summary>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        return _process.ExitCode;
    }

    /// <summary>Kills the process and everything that it started.</summary>
    /// <returns>The names of the processes that still ran, each once, in order; they are known on Linux only.</returns>
    public async Task<ImmutableArray<string>> KillAllAsync()
    {
        // Where nothing with the mark is left, nothing can start anything with it.
        if (_isOver)
        {
            return [];
        }

        KillProcess();
        var names = await _mark.KillAsync().ConfigureAwait(false);
        _isOver = _process.HasExited;
        return names;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await KillAllAsync().ConfigureAwait(false);
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _guard?.Dispose();
        _process.Dispose();
    }

    private void KillProcess()
    {
        if (_process.HasExited)
        {
            return;
        }

        try
        {
            // Where there are marks the tree is found by them; to ask for it costs milliseconds.
            _process.Kill(entireProcessTree: !OperatingSystem.IsLinux());
        }
        catch (Exception exception) when (exception is AggregateException or InvalidOperationException or Win32Exception)
        {
            // It ended by itself meanwhile, or something in the tree runs as somebody else.
        }
    }
}
