namespace Lucid.Interop.Tests;

/// <summary>
/// The programs under <c>programs/</c>, with their packages installed: by npm, exactly as the lock file says, once for each lock file.
/// </summary>
public sealed class NodePrograms : IAsyncLifetime
{
    /// <summary>The folder of a program.</summary>
    public static string PathOf(string name) => Repository.Path($"tests/Interop.Tests/programs/{name}");

    /// <inheritdoc />
    public Task InitializeAsync() => NodeNeeded.Missing is null ? NodePackages.InstallAsync(PathOf(".")) : Task.CompletedTask;

    /// <inheritdoc />
    public Task DisposeAsync() => Task.CompletedTask;
}
