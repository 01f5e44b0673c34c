using Lucid.Host.Diagnostics;

namespace Lucid.Host.Tests.Diagnostics;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("plain ä 漢 🙂\n\ttext\n", "plain ä 漢 🙂\n\ttext\n")]
    [InlineData("\u001b[1;31mred\u001b[0m", "red")]
    [InlineData("\u001b]0;title\u0007", "\\u001b]0;title\\u0007")]
    [InlineData("\u001b[2Jgone", "\\u001b[2Jgone")]
    [InlineData("\u009b31mred", "\\u009b31mred")]
    [InlineData("a\0b\u007f", "a\\u0000b\\u007f")]
    [InlineData("10%\r20%\r\n", "10%\n20%\n")]
    [InlineData("user\u202etxt.exe", "user\\u202etxt.exe")]
    public void Moves_no_cursor_and_turns_no_letters(string text, string expected) => Assert.Equal(expected, TerminalText.Of(text));

    [Fact]
    public void Is_the_same_when_it_is_made_twice()
    {
        var once = TerminalText.Of("\u001b[\u001b[31m31mred\u001b");

        Assert.Equal(once, TerminalText.Of(once));
        Assert.DoesNotContain('\u001b', once);
    }
}
