using System.Diagnostics;
using System.Security.Cryptography;

namespace Lucid.Interop.Tests;

/// <summary>
/// The programs under <c>programs/</c>, with their packages installed: by npm, exactly as the lock file says, once for each lock file.
/// </summary>
public sealed class NodePrograms : IAsyncLifetime
{
    private static readonly string Stamp = PathOf("node_modules/.lucid-lock");

    /// <summary>The folder of a program.</summary>
    public static string PathOf(string name) => Repository.Path($"tests/Interop.Tests/programs/{name}");

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        if (NodeNeeded.Missing is not null)
        {
            return;
        }

        var manifests = new[] { "package-lock.json", ".npmrc" }.Select(PathOf).SelectMany(File.ReadAllBytes).ToArray();
        var lockFile = Convert.ToHexStringLower(SHA256.HashData(manifests));
        if (!File.Exists(Stamp) || await File.ReadAllTextAsync(Stamp) != lockFile)
        {
            await InstallAsync();
            await File.WriteAllTextAsync(Stamp, lockFile);
        }
    }

    /// <inheritdoc />
    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task InstallAsync()
    {
        var start = new ProcessStartInfo("npm", ["ci", "--loglevel=error"])
        {
            WorkingDirectory = PathOf("."),
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
