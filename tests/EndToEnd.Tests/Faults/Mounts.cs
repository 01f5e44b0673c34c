using System.ComponentModel;
using System.Diagnostics;

namespace Lucid.EndToEnd.Tests.Faults;

/// <summary>File systems for one command alone: nothing else sees them, and they are gone when it ends.</summary>
internal static class Mounts
{
    /// <summary>Whether this user may mount.</summary>
    public static bool AreAllowed { get; } = MayMount();

    private static bool MayMount()
    {
        try
        {
            var start = new ProcessStartInfo("unshare", ["-m", "mount", "-t", "tmpfs", "none", "/mnt"]) { RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
