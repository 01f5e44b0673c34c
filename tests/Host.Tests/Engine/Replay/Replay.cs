using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Lucid.Sdk.Tests.Replay;
using Pulumirpc;

namespace Lucid.Host.Tests.Engine.Replay;

/// <summary>Sends recorded requests to an engine and tells in what its answers differ from the recorded ones.</summary>
internal sealed class Replay(ConnectedEngine engine)
{
    private readonly Dictionary<string, string> _ids = [];
    private readonly List<string> _differences = [];

    /// <summary>What was answered otherwise than recorded, in the order of the calls.</summary>
    public IEnumerable<string> Differences => _differences;

    public Task SendAsync(RecordedCall call) => call.Rpc switch
    {
        "ResourceMonitor.GetDeploymentInfo" => SendAsync<Empty, DeploymentInfo>(
            call, request => engine.Monitor.GetDeploymentInfoAsync(request).ResponseAsync),
        "ResourceMonitor.SupportsFeature" => SendAsync<SupportsFeatureRequest, SupportsFeatureResponse>(
            call, request => engine.Monitor.SupportsFeatureAsync(request).ResponseAsync),
        "ResourceMonitor.RegisterResource" => RegisterAsync(call),
        "ResourceMonitor.RegisterResourceOutputs" => SendAsync<RegisterResourceOutputsRequest, Empty>(
            call, request => engine.Monitor.RegisterResourceOutputsAsync(request).ResponseAsync),
        "ResourceMonitor.SignalAndWaitForShutdown" => SendAsync<Empty, Empty>(
            call, request => engine.Monitor.SignalAndWaitForShutdownAsync(request).ResponseAsync),
        "Engine.Log" => SendAsync<LogRequest, Empty>(call, request => engine.Service.LogAsync(request).ResponseAsync),
        "Engine.SetRootResource" => SendAsync<SetRootResourceRequest, SetRootResourceResponse>(
            call, request => engine.Service.SetRootResourceAsync(request).ResponseAsync),
        var other => throw new ArgumentException($"{other} is not among the calls that are known here."),
    };

    private async Task RegisterAsync(RecordedCall call)
    {
        var answer = await SendAsync<RegisterResourceRequest, RegisterResourceResponse>(
            call, request => engine.Monitor.RegisterResourceAsync(request).ResponseAsync);
        var recorded = MessageJson.Parse<RegisterResourceResponse>(call.Response!);
        if (recorded.Id.Length > 0)
        {
            // From here on a program would send the id that it was given.
            _ids.Add(recorded.Id, answer.Id);
        }
    }

    private async Task<TResponse> SendAsync<TRequest, TResponse>(RecordedCall call, Func<TRequest, Task<TResponse>> send)
        where TRequest : IMessage, new()
        where TResponse : IMessage, new()
    {
        var text = _ids.Aggregate(
            call.Request, (request, id) => request.Replace($"::{id.Key}\"", $"::{id.Value}\"", StringComparison.Ordinal));
        var request = MessageJson.Parse<TRequest>(text);
        var answer = await send(request);
        var subject = request is RegisterResourceRequest registration ? $"{registration.Type} {registration.Name}" : call.Rpc;
        if (call.Response is null)
        {
            _differences.Add($"{subject}: recorded no answer");
            return answer;
        }

        var recorded = Fields(MessageJson.Parse<TResponse>(call.Response));
        var given = Fields(answer);
        _differences.AddRange(recorded.Keys.Union(given.Keys).Order(StringComparer.Ordinal)
            .Where(field => !JsonNode.DeepEquals(recorded.GetValueOrDefault(field), given.GetValueOrDefault(field)))
            .Select(field => $"{subject}: {field}: recorded {Shown(recorded, field)}, here {Shown(given, field)}"));
        return answer;
    }

    /// <summary>The fields of an answer, those of its object apart.</summary>
    private static Dictionary<string, JsonNode?> Fields(IMessage message) => MessageJson.Format(message)
        .SelectMany(field => field.Key == "object"
            ? field.Value!.AsObject().Select(inner => KeyValuePair.Create($"object.{inner.Key}", inner.Value)).Append(new("object", true))
            : [field])
        .ToDictionary(field => field.Key, field => field.Value);

    private static string Shown(Dictionary<string, JsonNode?> fields, string field) => fields.GetValueOrDefault(field) switch
    {
        null => "nothing",
        JsonValue value => value.ToString(),
        _ => "a value",
    };
}
