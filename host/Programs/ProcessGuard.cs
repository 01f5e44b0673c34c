using System.ComponentModel;
using System.Diagnostics;

namespace Lucid.Host.Programs;

/// <summary>
/// Ends marked processes when this process is killed and can no longer do so itself: a shell that waits for the pipe to this process to
/// break. There is one on Linux only.
/// </summary>
internal sealed class ProcessGuard : IDisposable
{
    // Twice, for what was being started while the first round looked. The signals are those of a terminal, which all its processes get.
    private const string Script =
        """
        trap '' HUP INT TERM
        read -r _
        for _ in 1 2; do
          grep -lsF "$1=" /proc/[0-9]*/environ | while IFS=/ read -r _ _ id _; do kill -KILL "$id"; done
        done
        """;

    private readonly Process _shell;

    private ProcessGuard(Process shell) => _shell = shell;

    /// <summary>Starts a guard; null where there can be none.</summary>
    public static ProcessGuard? Start(ProcessMark mark)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        // Without output of its own, so that whoever reads that of this process finds its end.
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, "lucid-guard", mark.Variable])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return new ProcessGuard(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            // An image without a shell: only a lucid that is killed outright leaves a program behind then.
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _shell.Kill();
        _shell.WaitForExit();
        _shell.Dispose();
    }
}
