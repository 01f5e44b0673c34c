using System.Runtime.InteropServices;

namespace Lucid.Host.Render;

/// <summary>Puts a folder in the place of another.</summary>
internal static class FolderSwap
{
    private const int CurrentDirectory = -100;
    private const uint Exchange = 2;

    /// <summary>
    /// Puts the new folder in the place of the old one, which is where the new one was afterwards. On Linux there is no moment without a
    /// folder; elsewhere, and on the few file systems that cannot exchange, there is one between two renames.
    /// </summary>
    /// <exception cref="IOException">Nothing was changed.</exception>
    public static void Swap(string complete, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(complete, target);
        }
        else if (!TryExchange(complete, target))
        {
            MoveInTurn(complete, target);
        }
    }

    /// <summary>The same with two renames.</summary>
    internal static void MoveInTurn(string complete, string target)
    {
        var old = $"{complete}-old";
        Directory.Move(target, old);
        try
        {
            Directory.Move(complete, target);
        }
        catch
        {
            Directory.Move(old, target);
            throw;
        }

        Directory.Move(old, complete);
    }

    private static bool TryExchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return RenameAt2(CurrentDirectory, one, CurrentDirectory, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // An old libc.
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "renameat2", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int RenameAt2(int oldDirectory, string oldPath, int newDirectory, string newPath, uint flags);
}
