using Lucid.Sdk.Tests.Configuration;
using Lucid.Sdk.Tests.Wire;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Replay;

/// <summary>
/// The SDK under test makes the calls that the official C# SDK made for the same program, answered as they were. Not compared: debug
/// messages (ours makes none, they cost most of the official SDK's time), how often a feature is asked for, and the order of calls, which
/// is not fixed. Every field of every other request is.
/// </summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class ReplayTests
{
    [Theory]
    [InlineData("transcript-csharp-preview.json", true)]
    [InlineData("transcript-csharp-update.json", false)]
    public async Task The_program_sends_what_it_sent_on_the_official_sdk(string fileName, bool isPreview)
    {
        var transcript = Transcript.Read(fileName);
        var (exitCode, monitor, log) = await RunAsync(transcript, isPreview);

        Assert.Empty(log.Errors);
        Assert.Equal(0, exitCode);
        string[] differences =
        [
            .. Requests.Compare(
                transcript.Requests<RegisterResourceRequest>("ResourceMonitor.RegisterResource"),
                monitor.Registered,
                request => $"{request.Type} {request.Name}"),
            .. Requests.Compare(
                transcript.Requests<RegisterResourceOutputsRequest>("ResourceMonitor.RegisterResourceOutputs"),
                monitor.Outputs,
                request => $"outputs of {request.Urn}"),
            .. Requests.Compare(
                transcript.Requests<LogRequest>("Engine.Log").Where(request => request.Severity != LogSeverity.Debug),
                log.Messages.Where(request => request.Severity != LogSeverity.Debug),
                request => request.Message),
        ];
        Assert.True(differences.Length == 0, string.Join('\n', differences));
        Assert.Equal(
            transcript.Requests<SupportsFeatureRequest>("ResourceMonitor.SupportsFeature").Select(request => request.Id).Distinct().Order(),
            monitor.Asked.Distinct().Order());
        Assert.Equal(1, monitor.Signals);
    }

    /// <summary>No kind of call may stay unseen above.</summary>
    [Theory]
    [InlineData("transcript-csharp-preview.json")]
    [InlineData("transcript-csharp-update.json")]
    public void Every_kind_of_call_in_the_transcript_is_compared(string fileName)
        => Assert.Equal(
            [
                "Engine.Log", "ResourceMonitor.RegisterResource", "ResourceMonitor.RegisterResourceOutputs",
                "ResourceMonitor.SignalAndWaitForShutdown", "ResourceMonitor.SupportsFeature",
            ],
            Transcript.Read(fileName).Kinds.Order(StringComparer.Ordinal));

    [Fact]
    public void A_difference_names_the_request_the_field_and_both_values()
    {
        var recorded = new RegisterResourceRequest { Type = "t", Name = "a", Version = "1", Dependencies = { "x", "y" } };
        var sent = new RegisterResourceRequest { Type = "t", Name = "a", Version = "2", Dependencies = { "y", "x" }, Protect = false };
        var surplus = new RegisterResourceRequest { Type = "t", Name = "b" };

        Assert.Equal(
            [
                """t a: version: recorded "1", sent "2" """.TrimEnd(),
                "t a: protect: recorded nothing, sent false",
                """t b: type: recorded nothing, sent "t" """.TrimEnd(),
                """t b: name: recorded nothing, sent "b" """.TrimEnd(),
            ],
            Requests.Compare([recorded], [sent, surplus], request => $"{request.Type} {request.Name}"));
    }

    private static Task<(int ExitCode, FakeMonitor Monitor, FakeLog Log)> RunAsync(Transcript transcript, bool isPreview)
        => EngineRun.RunAsync(
            () => Deployment.RunAsync(RecordedProgram.Run),
            new FakeMonitor
            {
                OnRegister = (request, response) =>
                {
                    var answer = transcript.AnswerTo(request);
                    (response.Urn, response.Id, response.Object) = (answer.Urn, answer.Id, answer.Object);
                    return Task.CompletedTask;
                },
            },
            log: null,
            ("PULUMI_PROJECT", "spike"),
            ("PULUMI_STACK", "dev"),
            ("PULUMI_DRY_RUN", isPreview ? "true" : "false"));
}
