using Lucid.Host.Diagnostics;

namespace Lucid.Host.Tests.Programs;

public sealed class ProgramMessageTests
{
    [Theory]
    [InlineData("a plain word", "a plain word")]
    [InlineData("two\nlines\n", "two\nlines")]
    [InlineData("System.Exception: no\n   at Web.Declare() in /src/Web.cs:line 3\n   at Program.Main()", "System.Exception: no")]
    [InlineData(
        "System.Exception: outer\n ---> System.IO.IOException: inner\n   at A.B()\n   --- End of inner exception stack trace ---\n   at C.D()",
        "System.Exception: outer\n ---> System.IO.IOException: inner")]
    [InlineData("Error: no\n    at Object.<anonymous> (/src/index.js:1:7)\n    at node:internal/main:1:2", "Error: no")]
    [InlineData("meet me\nat noon", "meet me\nat noon")]
    [InlineData("failed:\nGrpc.Core.RpcException: Status(StatusCode=\"AlreadyExists\", Detail=\"Duplicate URN 'x'\")\n   at Y()", "failed:\nDuplicate URN 'x'")]
    public void What_went_wrong_is_kept_and_the_rest_is_details(string text, string expected)
    {
        var diagnostic = ProgramMessages.Read(Severity.Error, text);

        Assert.Equal(expected, diagnostic.Message);
        Assert.Equal(expected == text.TrimEnd('\n') ? null : text, diagnostic.Details);
    }

    [Fact]
    public void Colours_are_taken_out()
    {
        var diagnostic = ProgramMessages.Read(Severity.Error, "\e[31mError\e[39m: no\n\e[90m    at node:internal/main:1:2\e[39m");

        Assert.Equal("Error: no", diagnostic.Message);
        Assert.Equal("Error: no\n    at node:internal/main:1:2", diagnostic.Details);
    }

    [Fact]
    public void A_message_that_is_nothing_but_a_stack_trace_stays() =>
        Assert.Equal("   at A.B()", ProgramMessages.Read(Severity.Error, "   at A.B()").Message);
}
