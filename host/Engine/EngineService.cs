using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>The engine's own service: messages for the user, and the root resource.</summary>
/// <param name="log">Where the messages go.</param>
internal sealed class EngineService(EngineLog log) : Pulumirpc.Engine.EngineBase
{
    private volatile string _rootUrn = "";

    public override Task<Empty> Log(LogRequest request, ServerCallContext context)
    {
        // The official SDK sends five debug messages for each resource; nobody reads them.
        if (request.Severity != LogSeverity.Debug && !request.Ephemeral)
        {
            log.Add(ProgramMessages.Read(ToSeverity(request.Severity), request.Message) with
            {
                Urn = Urn.TryParse(request.Urn, out var urn) ? urn : null,
            });
        }

        return Task.FromResult(new Empty());
    }

    public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context)
        => Task.FromResult(new GetRootResourceResponse { Urn = _rootUrn });

    public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
    {
        _rootUrn = request.Urn;
        return Task.FromResult(new SetRootResourceResponse());
    }

    /// <summary>There is no CLI here whose version could be wrong.</summary>
    public override Task<RequirePulumiVersionResponse> RequirePulumiVersion(RequirePulumiVersionRequest request, ServerCallContext context)
        => Task.FromResult(new RequirePulumiVersionResponse());

    private static Severity ToSeverity(LogSeverity severity) => severity switch
    {
        LogSeverity.Error => Severity.Error,
        LogSeverity.Warning => Severity.Warning,
        _ => Severity.Note,
    };
}
