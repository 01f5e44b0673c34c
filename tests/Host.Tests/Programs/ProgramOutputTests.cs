using Lucid.Host.Programs;
using Lucid.Host.Secrets;

namespace Lucid.Host.Tests.Programs;

public sealed class ProgramOutputTests
{
    private readonly StringWriter _destination = new();
    private readonly SecretTexts _secrets = new();

    [Fact]
    public async Task Is_shown_in_the_end_without_secrets_that_became_known_meanwhile()
    {
        var output = new ProgramOutput(_destination, _secrets);
        await output.CollectAsync(new StringReader("logging in with hunter2-and-more\nthe key is\nAAAABBBBCCCCDDDDEEEEFFFF\nand done"));
        Assert.Equal("", _destination.ToString());

        _secrets.Add("hunter2-and-more");
        _secrets.Add("first line of it\nAAAABBBBCCCCDDDDEEEEFFFF\n");
        await output.ShowAsync();

        Assert.Equal("logging in with [secret]\nthe key is\n[secret]\nand done\n", _destination.ToString());
    }

    [Fact]
    public async Task A_secret_over_several_lines_is_masked_as_one()
    {
        var output = new ProgramOutput(_destination, _secrets);
        _secrets.Add("one\ntwo\nthree");
        await output.CollectAsync(new StringReader("the key:\none\ntwo\nthree\n"));

        await output.ShowAsync();

        Assert.Equal("the key:\n[secret]\n", _destination.ToString());
    }

    [Fact]
    public async Task Nothing_printed_is_nothing_shown()
    {
        var output = new ProgramOutput(_destination, _secrets);
        await output.CollectAsync(new StringReader(""));

        await output.ShowAsync();

        Assert.Equal("", _destination.ToString());
    }

    [Fact]
    public async Task Of_too_much_the_end_is_kept_and_the_rest_counted()
    {
        var line = new string('x', 1023) + "\n";
        var output = new ProgramOutput(_destination, _secrets);
        await output.CollectAsync(new StringReader(string.Concat(Enumerable.Repeat(line, 3 * 1024)) + "the end\n"));

        await output.ShowAsync();

        var shown = _destination.ToString();
        Assert.StartsWith($"({(2 * 1024 * 1024) + 1024} characters of the program's output are left out here)\n", shown);
        Assert.EndsWith("\nthe end\n", shown);
        Assert.InRange(shown.Length, 1023 * 1024, ProgramOutput.Limit + 100);
    }

    [Fact]
    public async Task A_line_without_end_is_cut_up()
    {
        var output = new ProgramOutput(_destination, _secrets);
        await output.CollectAsync(new StringReader(new string('x', 5 * 1024 * 1024)));

        await output.ShowAsync();

        Assert.InRange(_destination.ToString().Length, ProgramOutput.Limit - (16 * 1024), ProgramOutput.Limit + 100);
    }
}
