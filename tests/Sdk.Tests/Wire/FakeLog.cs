using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>Remembers what is logged, without the debug messages of the SDK itself.</summary>
internal sealed class FakeLog : Engine.EngineBase
{
    public ConcurrentQueue<LogRequest> Messages { get; } = new();

    /// <summary>Why the engine refuses the version that a program asks for; null if it does not.</summary>
    public string? RefusesVersion { get; init; }

    /// <summary>True for an engine that takes no messages.</summary>
    public bool IsBroken { get; init; }

    public IEnumerable<string> Errors
        => Messages.Where(message => message.Severity == LogSeverity.Error).Select(message => message.Message);

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        if (IsBroken)
        {
            throw new RpcException(new Status(StatusCode.Internal, "no messages here"));
        }

        Messages.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context)
        => RefusesVersion is null
            ? Task.FromResult(new RequirePulumiVersionResponse())
            : throw new RpcException(new Status(StatusCode.FailedPrecondition, $"{RefusesVersion} {request.PulumiVersionRange}"));
}
