using System.Diagnostics;
using System.Security.Cryptography;

namespace Lucid.Interop.Tests;

/// <summary>The packages of a folder of Node programs: installed by npm, exactly as its lock file says, once for each lock file.</summary>
internal static class NodePackages
{
    /// <summary>Installs them where that is not done yet.</summary>
    /// <param name="folder">The folder with <c>package-lock.json</c> and <c>.npmrc</c>.</param>
    public static async Task InstallAsync(string folder)
    {
        var manifests = new[] { "package-lock.json", ".npmrc" }.Select(file => Path.Combine(folder, file));
        var lockFile = Convert.ToHexStringLower(SHA256.HashData([.. manifests.SelectMany(File.ReadAllBytes)]));
        var stamp = Path.Combine(folder, "node_modules", ".lucid-lock");
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != lockFile)
        {
            await RunNpmAsync(folder);
            await File.WriteAllTextAsync(stamp, lockFile);
        }
    }

    private static async Task RunNpmAsync(string folder)
    {
        var start = new ProcessStartInfo("npm", ["ci", "--loglevel=error"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start)!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var error = await npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        Assert.True(npm.ExitCode == 0, $"npm ci failed in {start.WorkingDirectory}:\n{await output}{error}");
    }
}
