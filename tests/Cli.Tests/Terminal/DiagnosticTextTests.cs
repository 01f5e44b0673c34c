using Lucid.Cli.Terminal;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;

namespace Lucid.Cli.Tests.Terminal;

public sealed class DiagnosticTextTests
{
    private static readonly Urn Urn = new("urn:pulumi:dev::lucid::a:b:C::d");

    [Theory]
    [InlineData(Severity.Error, "error: it fell")]
    [InlineData(Severity.Warning, "warning: it fell")]
    [InlineData(Severity.Note, "note: it fell")]
    public void Begins_with_what_kind_of_message_it_is(Severity severity, string expected) =>
        Assert.Equal(expected, DiagnosticText.Of(new Diagnostic(severity, "it fell")));

    [Fact]
    public void Names_the_place_before_the_message() => Assert.Equal(
        "error: Pulumi.dev.yaml:3:5: no number",
        DiagnosticText.Of(Diagnostic.Error("no number", new SourceLocation("Pulumi.dev.yaml", 3, 5))));

    [Fact]
    public void Indents_further_lines_and_names_the_resource_last() => Assert.Equal(
        """
        error: one
          two
            three
          resource: urn:pulumi:dev::lucid::a:b:C::d
        """, DiagnosticText.Of(Diagnostic.Error("one\ntwo\n  three") with { Urn = Urn }));

    [Fact]
    public void Does_not_name_the_resource_twice() =>
        Assert.Equal($"error: '{Urn}' is there twice", DiagnosticText.Of(Diagnostic.Error($"'{Urn}' is there twice") with { Urn = Urn }));

    [Fact]
    public void Keeps_details_apart()
    {
        var diagnostic = Diagnostic.Error("it fell") with { Details = "at A\nat B" };

        Assert.Equal("error: it fell", DiagnosticText.Of(diagnostic));
        Assert.Equal("\n  at A\n  at B", DiagnosticText.DetailsOf(diagnostic));
        Assert.Equal("", DiagnosticText.DetailsOf(Diagnostic.Error("it fell")));
    }
}
