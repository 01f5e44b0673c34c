using Lucid.Cli.Terminal;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;

namespace Lucid.Cli.Tests.Terminal;

public sealed class DiagnosticPrinterTests
{
    private static readonly Diagnostic[] Diagnostics =
    [
        Diagnostic.Warning("[one]\ntwo") with { Urn = new Urn("urn:pulumi:dev::lucid::a:b:C::d"), Details = "at A\nat B" },
        Diagnostic.Error("three"),
        Diagnostic.Note("four"),
    ];

    [Fact]
    public void Prints_messages_without_details_in_their_order()
    {
        using var pipe = Consoles.Pipe();

        new DiagnosticPrinter(pipe.Console, isVerbose: false).Print(Diagnostics);

        Assert.Equal(
            """
            warning: [one]
              two
              resource: urn:pulumi:dev::lucid::a:b:C::d
            error: three
            note: four

            """, pipe.Error);
        Assert.Equal("", pipe.Output);
    }

    [Fact]
    public void Prints_details_below_the_message_when_it_is_verbose()
    {
        using var pipe = Consoles.Pipe();

        new DiagnosticPrinter(pipe.Console, isVerbose: true).Print(Diagnostics);

        Assert.Equal(
            """
            warning: [one]
              two
              resource: urn:pulumi:dev::lucid::a:b:C::d
              at A
              at B
            error: three
            note: four

            """, pipe.Error);
    }

    [Fact]
    public void On_a_terminal_only_the_first_word_has_a_colour()
    {
        using var terminal = Consoles.OfTerminal(hasColours: true);

        new DiagnosticPrinter(terminal.Console, isVerbose: false).Print(Diagnostics);

        Assert.Matches(
            """
            ^\e\[[0-9;]*m(?<word>warning:)\e\[0m \[one\]
              two
              resource: urn:pulumi:dev::lucid::a:b:C::d
            \e\[[0-9;]*m(?<word>error:)\e\[0m three
            \e\[[0-9;]*m(?<word>note:)\e\[0m four
            $
            """, terminal.Error);
        Assert.Equal("", terminal.Output);
    }

    [Fact]
    public void On_a_terminal_long_lines_are_not_broken()
    {
        using var terminal = Consoles.OfTerminal(hasColours: false);
        var path = new string('a', 500);

        new DiagnosticPrinter(terminal.Console, isVerbose: false).Print(Diagnostic.Error(path));

        Assert.EndsWith($" {path}\n", terminal.Error, StringComparison.Ordinal);
    }
}
