using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Replay;

/// <summary>The recorded calls of one run.</summary>
internal sealed class Transcript
{
    private readonly ImmutableArray<Entry> _entries;

    private Transcript(ImmutableArray<Entry> entries) => _entries = entries;

    /// <summary>The kinds of calls that were made.</summary>
    public IEnumerable<string> Kinds => _entries.Select(entry => entry.Rpc).Distinct();

    public static Transcript Read(string fileName)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "transcripts", fileName)));
        return new Transcript(
        [
            .. document.RootElement.EnumerateArray().Select(call => new Entry(
                call.GetProperty("rpc").GetString()!,
                call.GetProperty("request").GetRawText(),
                call.GetProperty("response").GetRawText())),
        ]);
    }

    /// <summary>The requests of a kind of calls.</summary>
    public IEnumerable<T> Requests<T>(string rpc)
        where T : IMessage, new()
        => _entries.Where(entry => entry.Rpc == rpc).Select(entry => MessageJson.Parse<T>(entry.Request));

    /// <summary>What a registration was answered.</summary>
    public RegisterResourceResponse AnswerTo(RegisterResourceRequest request)
        => _entries
            .Where(entry => entry.Rpc == "ResourceMonitor.RegisterResource")
            .Where(entry => MessageJson.Parse<RegisterResourceRequest>(entry.Request) is var recorded
                && (recorded.Type, recorded.Name) == (request.Type, request.Name))
            .Select(entry => MessageJson.Parse<RegisterResourceResponse>(entry.Response))
            .Single();

    private sealed record Entry(string Rpc, string Request, string Response);
}
