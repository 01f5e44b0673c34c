using System.Diagnostics;
using System.Globalization;
using Lucid.Host.Render;

namespace Lucid.Host.Tests.Render;

/// <summary>What a run leaves that is stopped while it writes a file, and what the next one makes of it.</summary>
public sealed class OutputFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder["plan.json"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_replaced_and_nothing_is_left()
    {
        _folder.Write("plan.json", "old");

        await OutputFile.ReplaceAsync(Target, "new", CancellationToken.None);

        Assert.Equal("new", File.ReadAllText(Target));
        Assert.Equal(["plan.json"], Entries());
    }

    [Fact]
    public async Task An_interrupted_run_leaves_the_old_one()
    {
        _folder.Write("plan.json", "old");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => OutputFile.ReplaceAsync(Target, "new", new CancellationToken(canceled: true)));

        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal(["plan.json"], Entries());
    }

    [Fact]
    public async Task What_a_killed_run_left_is_deleted_by_the_next()
    {
        var ended = Process.Start("true");
        await ended.WaitForExitAsync();
        _folder.Write(string.Create(CultureInfo.InvariantCulture, $".plan.json.lucid-{ended.Id}-0123"), "half");
        _folder.Write(Path.GetFileName(UnfinishedOutput.Beside(Target).Path), "half");

        await OutputFile.ReplaceAsync(Target, "new", CancellationToken.None);

        Assert.Equal(["plan.json"], Entries());
    }

    [Fact]
    public async Task What_others_write_and_keep_stays()
    {
        using var other = Process.Start("sleep", "1000");
        var unfinished = string.Create(CultureInfo.InvariantCulture, $".plan.json.lucid-{other.Id}-0123");
        string[] names = [unfinished, ".plan.json.lucid-notes", ".other.json.lucid-1-0123", "plan.json.0123456789abcdef0123456789abcdef"];
        Array.ForEach(names, name => _folder.Write(name, "theirs"));

        await OutputFile.ReplaceAsync(Target, "new", CancellationToken.None);
        other.Kill();

        Assert.Equal(names.Append("plan.json").Order(StringComparer.Ordinal), Entries());
    }

    [Fact]
    public async Task A_failure_names_the_file_that_was_meant()
    {
        var path = _folder["missing/plan.json"];

        var failure = await Assert.ThrowsAsync<IOException>(() => OutputFile.ReplaceAsync(path, "new", CancellationToken.None));

        Assert.Equal($"Could not find a part of the path '{path}'.", failure.Message);
    }

    private IEnumerable<string?> Entries() =>
        Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
