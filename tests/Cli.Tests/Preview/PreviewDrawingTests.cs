using Lucid.Cli.Preview;
using Lucid.Host.Diagnostics;
using Lucid.Host.Secrets;
using static Lucid.Cli.Tests.Plans;

namespace Lucid.Cli.Tests.Preview;

public sealed class PreviewDrawingTests
{
    private const string Escape = "\u001b";

    [Fact]
    public void A_terminal_without_colours_and_ANSI_gets_a_plain_tree() => Assert.Equal(
        """
        Preview of stack dev of project lucid, as if nothing were deployed.

        = Stack lucid-dev
        ├── ~ Deployment web
        │   ├── * ~ image: "web:1" => "web:2"
        │   └── ~ replicas: 1 => 3
        ├── - ConfigMap old
        ├── + ConfigMap settings
        │   └── 2 more properties
        └── +- Service web (the old one is deleted first)
            └── ~ metadata.name: "www" => "web" (cannot be changed in place)

        Outputs
        └── ~ ip: "10.0.0.7" => (known after apply)

        warning: mind [this]

        1 to create, 1 to update, 1 to replace, 1 to delete, 2 unchanged.
        + create  < import  ~ update  +- replace  - delete  * matters for security  (--details: every property)

        """, Draw(Reports.OfEveryKind() with { Diagnostics = [Diagnostic.Warning("mind [this]")] }, hasColours: false, hasAnsi: false));

    [Fact]
    public void Imports_renames_and_reasons_are_drawn_too() => Assert.Equal(
        """
        Preview of stack dev of project lucid, as if nothing were deployed.

        = Web web (deployed as www)
        +- ConfigMap a (it is known to be broken)
        < Service web (from default/web)

        1 to import, 1 to replace, 1 unchanged.
        + create  < import  ~ update  +- replace  - delete  * matters for security  (--details: every property)

        """, Draw(Reports.OfImportsAndRenames(), hasColours: false, hasAnsi: false));

    [Fact]
    public void Nothing_to_show_leaves_no_gaps() => Assert.Equal(
        """
        Preview of stack dev of project lucid, as if nothing were deployed.

        1 unchanged.

        """, Draw(Reports.Of(Of([Stack], [Stack])), hasColours: false, hasAnsi: false));

    [Fact]
    public void Details_show_every_property_and_no_hint_at_themselves() => Assert.Equal(
        """
        Preview of stack dev of project lucid, as if nothing were deployed.

        + ConfigMap a
        └── data.password: [secret]

        1 to create.
        + create  < import  ~ update  +- replace  - delete  * matters for security

        """, Draw(
            Reports.Of(Of([Custom(ConfigMap, "a", ("data", Map(("password", Secret("hunter2")))))])),
            hasColours: false, hasAnsi: false, isDetailed: true));

    [Theory]
    [InlineData("32m+ ConfigMap settings")]
    [InlineData("33m~ Deployment web")]
    [InlineData("35m+- Service web (the old one is deleted first)")]
    [InlineData("31m- ConfigMap old")]
    [InlineData("36m* ~ image: \"web:1\" => \"web:2\"")]
    public void Colours_tell_the_changes_apart(string expected)
    {
        // Dark or bright: that is the terminal's palette.
        var drawn = Draw(Reports.OfEveryKind(), hasColours: true).Replace($"{Escape}[9", $"{Escape}[3", StringComparison.Ordinal);

        Assert.Contains($"{Escape}[{expected}{Escape}[0m", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_colours_there_is_no_colour_even_where_there_is_ANSI()
    {
        var drawn = Draw(Reports.OfEveryKind(), hasColours: false);

        Assert.DoesNotMatch($@"{Escape}\[[0-9;]*[349]\d", drawn);
        Assert.Contains("+ ConfigMap settings", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Brackets_in_names_values_and_messages_are_shown_as_they_are() => Assert.Equal(
        """
        Preview of stack dev of project lucid, as if nothing were deployed.

        + ConfigMap [red]
        └── data["a.b"]: ["[bold]", "[/]", "]["]

        note: [blink]

        1 to create.
        + create  < import  ~ update  +- replace  - delete  * matters for security

        """, Draw(
            Reports.Of(
                Of([Custom(ConfigMap, "[red]", ("data", Map(("a.b", List(Text("[bold]"), Text("[/]"), Text("]["))))))]),
                Diagnostic.Note("[blink]")),
            hasColours: false, hasAnsi: false, isDetailed: true));

    [Fact]
    public void A_narrow_terminal_wraps_long_lines_inside_the_tree() => Assert.Equal(
        """
        + ConfigMap a
        └── data: "one two three
            four five"
        """, string.Join('\n', Draw(
            Reports.Of(Of([Custom(ConfigMap, "a", ("data", Text("one two three four five")))])),
            hasColours: false, hasAnsi: false, isDetailed: true, width: 25)
            .Split('\n').SkipWhile(line => !line.StartsWith('+')).Take(3).Select(line => line.TrimEnd())));

    [Fact]
    public void A_secret_in_a_name_is_masked_before_a_narrow_terminal_wraps_it()
    {
        var secrets = new SecretTexts();
        secrets.Add("correct-horse-battery-staple");

        var drawn = Draw(
            Reports.Of(
                Of([Custom(ConfigMap, "a-correct-horse-battery-staple", ("data", Text("x-correct-horse-battery-staple")))]),
                Diagnostic.Note("is correct-horse-battery-staple right?")),
            hasColours: false, hasAnsi: false, isDetailed: true, width: 24, secrets: secrets);

        Assert.Equal(
            """
            + ConfigMap a-[secret]
            └── data: "x-[secret]"

            note: is [secret] right?
            """, string.Join('\n', drawn.Split('\n').SkipWhile(line => !line.StartsWith('+')).Take(4)));
    }

    private static string Draw(
        PreviewReport report, bool hasColours, bool hasAnsi = true, bool isDetailed = false, int width = 120, SecretTexts? secrets = null)
    {
        using var screen = new StringWriter();
        return PreviewDrawing.Draw(report, isDetailed, Consoles.Terminal(screen, hasColours, width, hasAnsi), secrets ?? new SecretTexts());
    }
}
