using Lucid.Cli.Preview;
using Lucid.Host.Diff;
using Lucid.Host.Values;
using static Lucid.Cli.Tests.Plans;

namespace Lucid.Cli.Tests.Preview;

public sealed class PropertyLineTests
{
    private static readonly PropertyPath Path = PropertyPath.Root.Child("data");

    [Theory]
    [InlineData(158, false)]
    [InlineData(159, true)]
    public void A_value_of_more_than_160_characters_is_cut(int length, bool isCut)
    {
        var line = Line(new string('a', length));

        Assert.Equal(isCut ? $"data: \"{new string('a', 159)}…" : $"data: \"{new string('a', length)}\"", line.Text(isDetailed: false));
    }

    [Fact]
    public void Details_show_it_whole() =>
        Assert.Equal($"data: \"{new string('a', 1000)}\"", Line(new string('a', 1000)).Text(isDetailed: true));

    [Fact]
    public void Both_sides_are_cut()
    {
        var change = new PropertyChange(Path, Text(new string('a', 200)), Text(new string('b', 200)));
        var line = new PropertyLine(change, MattersForSecurity: false);

        Assert.Equal($"data: \"{new string('a', 159)}… => \"{new string('b', 159)}…", line.Text(isDetailed: false));
    }

    private static PropertyLine Line(string text) => new(new PropertyChange(Path, Before: null, Text(text)), MattersForSecurity: false);
}
