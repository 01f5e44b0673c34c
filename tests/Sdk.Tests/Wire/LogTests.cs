using Lucid.Sdk.Tests.Configuration;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Wire;

[Collection(nameof(EnvironmentCollection))]
public sealed class LogTests
{
    [Fact]
    public async Task Messages_carry_severity_resource_stream_and_whether_they_may_vanish()
    {
        var (_, _, log) = await EngineRun.RunAsync(() => Deployment.RunAsync(() =>
        {
            var thing = new Thing("a");
            Log.Debug("the debug one");
            Log.Info("the info one", thing, streamId: 7, ephemeral: true);
            Log.Warn("the warning");
            Log.Error("the error");
        }));

        var info = Message("the info one");
        Assert.Equal(LogSeverity.Debug, Message("the debug one").Severity);
        Assert.Equal(
            (LogSeverity.Info, "urn:pulumi:dev::shop::test:index:Thing::a", 7, true),
            (info.Severity, info.Urn, info.StreamId, info.Ephemeral));
        Assert.Equal((LogSeverity.Warning, string.Empty), (Message("the warning").Severity, Message("the warning").Urn));
        Assert.Equal(LogSeverity.Error, Message("the error").Severity);

        LogRequest Message(string text) => Assert.Single(log.Messages, message => message.Message == text);
    }

    [Fact]
    public async Task A_logged_exception_is_an_error()
    {
        var (exitCode, _, log) = await EngineRun.RunAsync(() => Deployment.RunAsync(() => Log.Exception(new FormatException("caught"))));

        Assert.Equal(1, exitCode);
        Assert.Contains("caught", Assert.Single(log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_about_a_resource_names_it()
    {
        var (exitCode, _, log) = await EngineRun.RunAsync(() => Deployment.RunAsync(async () =>
        {
            var thing = new Thing("a");
            await OutputUtilities.GetValueAsync(thing.Urn);
            throw new ResourceException("bad", thing, hideStack: true);
        }));

        var error = Assert.Single(log.Messages, message => message.Severity == LogSeverity.Error);
        Assert.Equal((32, "bad", "urn:pulumi:dev::shop::test:index:Thing::a"), (exitCode, error.Message, error.Urn));
    }

    [Fact]
    public void Outside_a_run_there_is_nothing_to_log_to() => Assert.Throws<InvalidOperationException>(() => Log.Info("lost"));
}
