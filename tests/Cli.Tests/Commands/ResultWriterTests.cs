using Lucid.Cli.Commands;
using Lucid.Host.Diagnostics;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Tests.Commands;

public sealed class ResultWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Consoles _pipe = Consoles.Pipe();
    private readonly SecretTexts _secrets = new();

    [Fact]
    public async Task Without_a_file_the_result_goes_to_the_output()
    {
        await WriteAsync(file: null, "übel\n");

        Assert.Equal(("übel\n", ""), (_pipe.Output, _pipe.Error));
    }

    [Fact]
    public async Task A_file_is_replaced_as_a_whole_and_nothing_else_is_left()
    {
        var file = _folder.Write("plan.txt", "something much longer than the new text");

        await WriteAsync(file, "übel\n");

        Assert.Equal("übel\n"u8.ToArray(), await File.ReadAllBytesAsync(file));
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder.Path));
        Assert.Equal("", _pipe.Output);
    }

    [Fact]
    public async Task Secrets_are_masked_in_the_file_and_in_the_output()
    {
        _secrets.Add("hunter2");

        await WriteAsync(_folder["plan.txt"], "name: hunter2\n");
        await WriteAsync(file: null, "name: hunter2\n");

        Assert.Equal("name: [secret]\n", await File.ReadAllTextAsync(_folder["plan.txt"]));
        Assert.Equal("name: [secret]\n", _pipe.Output);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_by_the_name_that_the_user_wrote()
    {
        var file = _folder["missing/plan.txt"];

        var failure = await Assert.ThrowsAsync<HostFailureException>(() => WriteAsync(file, "text"));

        Assert.Equal(FailureKind.Output, failure.Kind);
        Assert.Equal($"{file} cannot be written: Could not find a part of the path '{file}'.", failure.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_folder_is_not_replaced_and_nothing_is_left_beside_it()
    {
        _folder.Write("plan/inside.txt", "old");

        var failure = await Assert.ThrowsAsync<HostFailureException>(() => WriteAsync(_folder["plan"], "text"));

        Assert.Equal(FailureKind.Output, failure.Kind);
        Assert.StartsWith($"{_folder["plan"]} cannot be written: ", failure.Message, StringComparison.Ordinal);
        Assert.Equal([_folder["plan"]], Directory.GetFileSystemEntries(_folder.Path));
        Assert.Equal("old", await File.ReadAllTextAsync(_folder["plan/inside.txt"]));
    }

    [Fact]
    public async Task When_it_is_cancelled_the_old_file_stays()
    {
        var file = _folder.Write("plan.txt", "old");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new ResultWriter(_pipe.Console, file, _secrets).WriteAsync("new", new CancellationToken(canceled: true)));

        Assert.Equal("old", await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_link_stays_a_link_and_the_file_behind_it_is_replaced()
    {
        var file = _folder.Write("of-today/plan.txt", "old");
        File.CreateSymbolicLink(_folder["latest.txt"], file);

        await WriteAsync(_folder["latest.txt"], "new");

        Assert.Equal(file, File.ResolveLinkTarget(_folder["latest.txt"], returnFinalTarget: true)?.FullName);
        Assert.Equal("new", await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder["of-today"]));
    }

    [Fact]
    public async Task A_device_is_written_to_and_not_replaced()
    {
        // By way of a link: if it were replaced, the link would go and not the machine's device.
        File.CreateSymbolicLink(_folder["nowhere"], "/dev/null");

        await WriteAsync(_folder["nowhere"], "text");

        Assert.Equal("/dev/null", new FileInfo(_folder["nowhere"]).LinkTarget);
        Assert.Equal("", await File.ReadAllTextAsync(_folder["nowhere"]));
    }

    [Fact]
    public async Task An_output_that_takes_no_more_is_told()
    {
        using var console = new Lucid.Cli.Terminal.CommandConsole
        {
            Output = new StreamWriter(new FullDisk()) { AutoFlush = true },
            Error = TextWriter.Null,
            Environment = ImmutableDictionary<string, string>.Empty,
        };

        var failure = await Assert.ThrowsAsync<HostFailureException>(
            () => new ResultWriter(console, file: null, _secrets).WriteAsync("text", CancellationToken.None));

        Assert.Equal((FailureKind.Output, "standard output cannot be written: No space left on device"), (failure.Kind, failure.Message));
    }

    [Fact]
    public void Only_without_a_file_it_draws_on_the_terminal()
    {
        using var terminal = Consoles.OfTerminal(hasColours: true);

        Assert.True(new ResultWriter(terminal.Console, file: null, _secrets).IsTerminal);
        Assert.False(new ResultWriter(terminal.Console, "plan.txt", _secrets).IsTerminal);
        Assert.False(new ResultWriter(_pipe.Console, file: null, _secrets).IsTerminal);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _pipe.Dispose();
    }

    private Task WriteAsync(string? file, string text) =>
        new ResultWriter(_pipe.Console, file, _secrets).WriteAsync(text, CancellationToken.None);
}
