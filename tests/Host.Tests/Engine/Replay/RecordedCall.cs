using System.Text.Json;

namespace Lucid.Host.Tests.Engine.Replay;

/// <summary>One recorded call.</summary>
/// <param name="Rpc">The service and the method, such as <c>ResourceMonitor.RegisterResource</c>.</param>
/// <param name="Request">The request as protobuf JSON.</param>
/// <param name="Response">What it was answered; null where it was refused.</param>
internal sealed record RecordedCall(string Rpc, string Request, string? Response)
{
    /// <summary>The calls of a transcript, in their order.</summary>
    public static ImmutableArray<RecordedCall> Read(string fileName)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "transcripts", fileName)));
        return
        [
            .. document.RootElement.EnumerateArray().Select(call => new RecordedCall(
                call.GetProperty("rpc").GetString()!,
                call.GetProperty("request").GetRawText(),
                call.TryGetProperty("response", out var response) ? response.GetRawText() : null)),
        ];
    }
}
