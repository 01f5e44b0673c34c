using System.Diagnostics;
using System.Globalization;
using Lucid.Host.Render;

namespace Lucid.Host.Tests.Render;

/// <summary>What a render leaves that is stopped at any step, and what the next one makes of it.</summary>
public sealed class InterruptedRenderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder["out"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_killed_run_left_is_deleted_by_the_next()
    {
        await ReplaceAsync("1");
        var unfinished = UnfinishedOutput.Beside(Target).Path;
        _folder.Write($"{unfinished}/half.yaml", "half");
        _folder.Write($"{unfinished}-old/m.yaml", "old");

        await ReplaceAsync("2");

        Assert.Equal(["out"], Entries());
    }

    [Fact]
    public async Task What_a_run_writes_at_the_same_time_stays()
    {
        using var other = Process.Start("sleep", "1000");
        var unfinished = string.Create(CultureInfo.InvariantCulture, $".out.lucid-{other.Id}-0123");
        _folder.Write($"{unfinished}/half.yaml", "half");

        await ReplaceAsync("1");
        other.Kill();

        Assert.Equal([unfinished, "out"], Entries());
    }

    [Fact]
    public async Task A_hidden_folder_of_somebody_else_stays()
    {
        _folder.Write(".out.lucid-notes/mine.txt", "mine");

        await ReplaceAsync("1");

        Assert.Equal([".out.lucid-notes", "out"], Entries());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_swap_gives_each_folder_the_place_of_the_other(bool inTurn)
    {
        _folder.Write("new/file", "new");
        _folder.Write("old/file", "old");

        Action<string, string> swap = inTurn ? FolderSwap.MoveInTurn : FolderSwap.Swap;
        swap(_folder["new"], _folder["old"]);

        Assert.Equal(("old", "new"), (File.ReadAllText(_folder["new/file"]), File.ReadAllText(_folder["old/file"])));
        Assert.Equal(["new", "old"], Entries());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_swap_that_fails_changes_nothing(bool inTurn)
    {
        _folder.Write("old/file", "old");

        Action<string, string> swap = inTurn ? FolderSwap.MoveInTurn : FolderSwap.Swap;
        Assert.ThrowsAny<IOException>(() => swap(_folder["missing"], _folder["old"]));

        Assert.Equal("old", File.ReadAllText(_folder["old/file"]));
        Assert.Equal(["old"], Entries());
    }

    private Task ReplaceAsync(string text) =>
        OutputFolder.ReplaceAsync(Target, RenderedTexts.Of([("m.yaml", text)]), CancellationToken.None);

    private IEnumerable<string?> Entries() => Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
