using System.Security.Cryptography;
using System.Text;
using Lucid.Host.Diagnostics;
using Lucid.Host.Render;

namespace Lucid.Host.Tests.Render;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder["out"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_folder_holds_the_files_and_their_checksums()
    {
        await ReplaceAsync(("b.yaml", "b\n"), ("a/a.yaml", "ä\n"));

        Assert.Equal(["SHA256SUMS", "a/a.yaml", "b.yaml"], Files());
        Assert.Equal(Encoding.UTF8.GetBytes(RenderedTexts.Of("ä\n")), await File.ReadAllBytesAsync(_folder["out/a/a.yaml"]));
        Assert.Equal($"{Sum("ä\n")}  a/a.yaml\n{Sum("b\n")}  b.yaml\n", await File.ReadAllTextAsync(_folder["out/SHA256SUMS"]));
        Assert.Equal(["out"], Entries());
    }

    [Fact]
    public async Task Folders_above_are_made()
    {
        await OutputFolder.ReplaceAsync(_folder["x/y/out/"], Of(("a", "1")), CancellationToken.None);

        Assert.True(File.Exists(_folder["x/y/out/a"]));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(_folder["x/y"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_was_rendered_before_is_replaced_as_a_whole()
    {
        await ReplaceAsync(("old.yaml", "1"), ("same.yaml", "1"));
        await ReplaceAsync(("same.yaml", "2"));

        Assert.Equal(["SHA256SUMS", "same.yaml"], Files());
        Assert.Equal(RenderedTexts.Of("2"), await File.ReadAllTextAsync(_folder["out/same.yaml"]));
        Assert.Equal(["out"], Entries());
    }

    [Fact]
    public async Task An_empty_folder_is_taken()
    {
        Directory.CreateDirectory(Target);

        await ReplaceAsync(("a", "1"));

        Assert.Equal(["SHA256SUMS", "a"], Files());
    }

    [Fact]
    public async Task A_folder_with_files_of_somebody_else_is_left_alone()
    {
        foreach (var name in new[] { "1", "2", "3", "4", "5", "sub/6" })
        {
            _folder.Write($"out/{name}", "mine");
        }

        Assert.Equal(
            $"{Target} holds files that were not rendered: 1, 2, 3, 4, 5 and 1 more. Name an empty or a new folder, or move them away.",
            await FailureAsync(("1", "theirs")));
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder["out/1"]));
        Assert.Equal(["out"], Entries());
    }

    [Fact]
    public async Task A_file_added_to_what_was_rendered_is_somebody_elses()
    {
        await ReplaceAsync(("a", "1"));
        _folder.Write("out/notes.md", "mine");

        Assert.Equal(
            $"{Target} holds files that were not rendered: notes.md. Name an empty or a new folder, or move them away.", await FailureAsync(("a", "2")));
        Assert.Equal(RenderedTexts.Of("1"), await File.ReadAllTextAsync(_folder["out/a"]));
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_left_alone()
    {
        _folder.Write("out", "mine");

        Assert.StartsWith($"{Target} cannot be written: ", await FailureAsync(("a", "1")), StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Target));
        Assert.Equal(["out"], Entries());
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_above_is_told()
    {
        _folder.Write("above", "mine");
        var target = _folder["above/out"];

        Assert.StartsWith($"{target} cannot be written: ", await Failures.MessageAsync(
            FailureKind.Output, () => OutputFolder.ReplaceAsync(target, Of(("a", "1")), CancellationToken.None)), StringComparison.Ordinal);
        Assert.Equal(["above"], Entries());
    }

    [Fact]
    public async Task A_write_that_fails_half_way_leaves_the_old_folder()
    {
        await ReplaceAsync(("a", "old"));

        Assert.StartsWith($"{Target} cannot be written: ", await FailureAsync(("a", "new"), ("a/b", "a is no folder")), StringComparison.Ordinal);

        Assert.Equal(RenderedTexts.Of("old"), await File.ReadAllTextAsync(_folder["out/a"]));
        Assert.Equal(["out"], Entries());
    }

    [Fact]
    public async Task A_cancelled_write_leaves_the_old_folder()
    {
        await ReplaceAsync(("a", "old"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => OutputFolder.ReplaceAsync(Target, Of(("a", "new")), new CancellationToken(canceled: true)));

        Assert.Equal(RenderedTexts.Of("old"), await File.ReadAllTextAsync(_folder["out/a"]));
        Assert.Equal(["out"], Entries());
    }

    [Fact]
    public async Task A_file_that_was_changed_since_is_somebody_elses()
    {
        await ReplaceAsync(("a", "1"), ("b", "1"));
        _folder.Write("out/b", RenderedTexts.Of("mended by hand"));

        Assert.Equal(
            $"{Target} holds files that were changed since they were rendered: b. Name an empty or a new folder, or move them away.",
            await FailureAsync(("a", "2")));
        Assert.Equal(RenderedTexts.Of("mended by hand"), await File.ReadAllTextAsync(_folder["out/b"]));
    }

    [Fact]
    public async Task A_folder_of_somebody_else_who_lists_checksums_too_is_left_alone()
    {
        _folder.Write("out/tool.bin", "theirs");
        var sum = Convert.ToHexStringLower(SHA256.HashData("theirs"u8));
        _folder.Write("out/SHA256SUMS", $"{sum}  tool.bin\n");

        Assert.Equal(
            $"{Target} holds files that were not rendered: SHA256SUMS, tool.bin. Name an empty or a new folder, or move them away.",
            await FailureAsync(("a", "1")));
    }

    private static ImmutableDictionary<string, string> Of(params IEnumerable<(string Path, string Text)> files) => RenderedTexts.Of(files);

    private static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RenderedTexts.Of(text))));

    private Task ReplaceAsync(params IEnumerable<(string Path, string Text)> files) => OutputFolder.ReplaceAsync(Target, Of(files), CancellationToken.None);

    private Task<string> FailureAsync(params IEnumerable<(string Path, string Text)> files) => Failures.MessageAsync(FailureKind.Output, () => ReplaceAsync(files));

    private IEnumerable<string> Files() => Directory.EnumerateFiles(Target, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Target, path)).Order(StringComparer.Ordinal);

    private IEnumerable<string?> Entries() => Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName);
}
