using Lucid.Host.Programs.Node;

namespace Lucid.Host.Tests.Programs.Node;

public sealed class ArgumentTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("--max-old-space-size=4096", "--max-old-space-size=4096")]
    [InlineData(" --inspect  --title x ", "--inspect", "--title", "x")]
    [InlineData("--title 'two words'", "--title", "two words")]
    [InlineData("--title=\"two words\" -r ''", "--title=two words", "-r", "")]
    [InlineData(@"a\ b ""say \""so\"""" 'as \it is'", "a b", "say \"so\"", @"as \it is")]
    public void Is_split_as_a_shell_would(string text, params string[] expected) => Assert.Equal(expected, ArgumentText.Split(text));

    [Theory]
    [InlineData("--title 'two")]
    [InlineData("--title \"two")]
    [InlineData(@"--title \")]
    public void Is_refused_where_it_does_not_end(string text) => Assert.True(ArgumentText.Split(text).IsDefault);
}
