using Lucid.Host.Diagnostics;
using Lucid.Host.Render;

namespace Lucid.Host.Tests.Render;

/// <summary>What stands in the way of the folder, and what stays.</summary>
public sealed class OutputFolderPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => _folder["out"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_files_give_the_same_folder_again()
    {
        await ReplaceAsync(("b.yaml", "1"), ("a/b.yaml", "2"));
        var first = Contents();
        await ReplaceAsync(("a/b.yaml", "2"), ("b.yaml", "1"));

        Assert.Equal(first, Contents());
    }

    [Fact]
    public async Task A_slash_at_the_end_means_nothing()
    {
        await OutputFolder.ReplaceAsync(Target + "/", Files(("m.yaml", "1")), CancellationToken.None);
        await OutputFolder.ReplaceAsync(Target + "/", Files(("m.yaml", "2")), CancellationToken.None);

        Assert.Equal(RenderedTexts.Of("2"), File.ReadAllText(Path.Combine(Target, "m.yaml")));
        AssertNothingBeside();
    }

    [Fact]
    public async Task Without_files_there_are_no_checksums_either()
    {
        await ReplaceAsync();

        Assert.Equal(["SHA256SUMS"], FilesIn(Target));
        Assert.Equal("", File.ReadAllText(Path.Combine(Target, "SHA256SUMS")));
    }

    [Fact]
    public async Task Files_of_somebody_else_are_named_and_stay()
    {
        await ReplaceAsync(("m.yaml", "1"));
        _folder.Write("out/z/notes.txt", "mine");
        _folder.Write("out/.hidden", "mine");
        var before = Contents();

        Assert.Equal(
            $"{Target} holds files that were not rendered: .hidden, z/notes.txt. Name an empty or a new folder, or move them away.",
            await FailureAsync(Target));
        Assert.Equal(before, Contents());
        AssertNothingBeside();
    }

    [Fact]
    public async Task A_file_is_not_replaced_by_a_folder()
    {
        _folder.Write("out", "mine");

        Assert.Equal(
            $"{Target} cannot be written: it is a file. Name an empty or a new folder, or move it away.", await FailureAsync(Target));
        Assert.Equal("mine", File.ReadAllText(Target));
        AssertNothingBeside();
    }

    [Theory]
    [InlineData("file/out")]
    [InlineData("file/sub/out")]
    public async Task A_file_above_the_folder_is_named(string place)
    {
        var file = _folder.Write("file", "mine");

        Assert.Equal($"{_folder[place]} cannot be written: {file} is a file.", await FailureAsync(_folder[place]));
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\0b")]
    public async Task What_is_no_path_is_refused(string text) => Assert.Equal(
        $"'{text}' is no path of a folder. Name an empty or a new folder.", await FailureAsync(text));

    [Fact]
    public async Task A_cancellation_leaves_the_old_folder_whole_and_nothing_beside_it()
    {
        await ReplaceAsync(("m.yaml", "1"));
        var before = Contents();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => OutputFolder.ReplaceAsync(Target, Files(("m.yaml", "2"), ("n.yaml", "2")), cancelled));

        Assert.Equal(before, Contents());
        AssertNothingBeside();
    }

    [Fact]
    public async Task A_link_to_a_folder_stays_a_link_and_the_folder_is_replaced()
    {
        Directory.CreateDirectory(_folder["real/place"]);
        Directory.CreateSymbolicLink(_folder["between"], _folder["real/place"]);
        Directory.CreateSymbolicLink(Target, _folder["between"]);

        await ReplaceAsync(("m.yaml", "1"));
        await ReplaceAsync(("m.yaml", "2"));

        Assert.Equal(_folder["between"], new DirectoryInfo(Target).LinkTarget);
        Assert.Equal(["SHA256SUMS", "m.yaml"], FilesIn(_folder["real/place"]));
        Assert.Equal(RenderedTexts.Of("2"), File.ReadAllText(_folder["real/place/m.yaml"]));
        Assert.Equal([_folder["real/place"]], Directory.GetFileSystemEntries(_folder["real"]));
    }

    [Fact]
    public async Task A_link_in_the_folder_is_a_file_of_somebody_else()
    {
        _folder.Write("elsewhere/kept.txt", "mine");
        await ReplaceAsync(("m.yaml", "1"));
        Directory.CreateSymbolicLink(Path.Combine(Target, "link"), _folder["elsewhere"]);
        Directory.CreateSymbolicLink(Path.Combine(Target, "loop"), Target);

        Assert.Equal(
            $"{Target} holds files that were not rendered: link, loop. Name an empty or a new folder, or move them away.",
            await FailureAsync(Target));
        Assert.Equal("mine", File.ReadAllText(_folder["elsewhere/kept.txt"]));
    }

    private Task ReplaceAsync(params (string Path, string Text)[] files) =>
        OutputFolder.ReplaceAsync(Target, Files(files), CancellationToken.None);

    private static Task<string> FailureAsync(string directory) => Failures.MessageAsync(
        FailureKind.Output, () => OutputFolder.ReplaceAsync(directory, Files(("m.yaml", "new")), CancellationToken.None));

    private static ImmutableDictionary<string, string> Files(params (string Path, string Text)[] files) => RenderedTexts.Of(files);

    private static IEnumerable<string> FilesIn(string directory) => Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(directory, file)).Order(StringComparer.Ordinal);

    private IEnumerable<(string, string)> Contents() =>
        FilesIn(Target).Select(file => (file, File.ReadAllText(Path.Combine(Target, file)))).ToArray();

    private void AssertNothingBeside() => Assert.Equal([Target], Directory.GetFileSystemEntries(_folder.Path));
}
