using Grpc.Net.Client;
using Pulumirpc;

namespace Pulumi;

/// <summary>The engine over gRPC.</summary>
/// <param name="channel">The connection.</param>
internal sealed class GrpcEngine(GrpcChannel channel) : IEngine
{
    private readonly Engine.EngineClient _client = new(channel);

    public async Task LogAsync(LogRequest request) => await _client.LogAsync(request);

    public async Task RequirePulumiVersionAsync(RequirePulumiVersionRequest request) => await _client.RequirePulumiVersionAsync(request);
}
