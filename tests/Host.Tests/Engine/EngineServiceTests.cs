using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;

namespace Lucid.Host.Tests.Engine;

public sealed class EngineServiceTests
{
    [Fact]
    public async Task Messages_keep_their_order_and_how_much_they_matter()
    {
        await using var engine = await StartAsync();
        LogSeverity[] severities = [LogSeverity.Error, LogSeverity.Info, LogSeverity.Debug, LogSeverity.Warning, (LogSeverity)9];
        foreach (var severity in severities)
        {
            await engine.Service.LogAsync(new LogRequest { Severity = severity, Message = $"of {severity}" });
        }

        Assert.Equal(
            [(Severity.Error, "of Error"), (Severity.Note, "of Info"), (Severity.Warning, "of Warning"), (Severity.Note, "of 9")],
            engine.Server.Diagnostics.Select(diagnostic => (diagnostic.Severity, diagnostic.Message)));
    }

    [Fact]
    public async Task A_message_that_is_to_vanish_is_not_kept()
    {
        await using var engine = await StartAsync();
        await engine.Service.LogAsync(new LogRequest { Severity = LogSeverity.Info, Message = "50 %", Ephemeral = true });
        await engine.Service.LogAsync(new LogRequest { Severity = LogSeverity.Info, Message = "done" });

        Assert.Equal("done", Assert.Single(engine.Server.Diagnostics).Message);
    }

    [Theory]
    [InlineData("urn:pulumi:dev::lucid::a:b:C::d", "urn:pulumi:dev::lucid::a:b:C::d")]
    [InlineData("", null)]
    [InlineData("d", null)]
    public async Task A_message_is_about_the_resource_that_it_names(string urn, string? kept)
    {
        await using var engine = await StartAsync();
        await engine.Service.LogAsync(new LogRequest { Severity = LogSeverity.Warning, Message = "m", Urn = urn });

        Assert.Equal(kept is null ? (Urn?)null : new Urn(kept), Assert.Single(engine.Server.Diagnostics).Urn);
    }

    [Fact]
    public async Task The_frames_of_an_exception_are_details()
    {
        await using var engine = await StartAsync();
        var text = "System.FormatException: no number\n   at Program.Main() in Program.cs:line 1";
        await engine.Service.LogAsync(new LogRequest { Severity = LogSeverity.Error, Message = text });

        var diagnostic = Assert.Single(engine.Server.Diagnostics);

        Assert.Equal(("System.FormatException: no number", text), (diagnostic.Message, diagnostic.Details));
    }

    [Fact]
    public async Task The_root_resource_is_the_one_that_was_set_last()
    {
        await using var engine = await StartAsync();
        Assert.Equal("", (await engine.Service.GetRootResourceAsync(new GetRootResourceRequest())).Urn);

        await engine.Service.SetRootResourceAsync(new SetRootResourceRequest { Urn = "first" });
        await engine.Service.SetRootResourceAsync(new SetRootResourceRequest { Urn = "second" });

        Assert.Equal("second", (await engine.Service.GetRootResourceAsync(new GetRootResourceRequest())).Urn);
    }

    [Fact]
    public async Task Every_version_of_the_CLI_that_a_program_demands_is_fine()
    {
        await using var engine = await StartAsync();

        Assert.Equal(
            new RequirePulumiVersionResponse(),
            await engine.Service.RequirePulumiVersionAsync(new RequirePulumiVersionRequest { PulumiVersionRange = ">=99.0.0" }));
    }
}
