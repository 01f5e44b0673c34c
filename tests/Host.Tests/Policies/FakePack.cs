using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Lucid.Host.Rpc;
using Pulumirpc;

namespace Lucid.Host.Tests.Policies;

/// <summary>A policy pack that answers over the wire as a test says, and remembers what it was asked.</summary>
internal sealed class FakePack : Analyzer.AnalyzerBase, IAsyncDisposable
{
    private RpcServer _server = null!;

    public ConcurrentQueue<object> Requests { get; } = [];

    public Func<AnalyzeRequest, Task<AnalyzeResponse>> OnAnalyze { get; init; } = _ => Task.FromResult(new AnalyzeResponse());

    public Func<AnalyzeRequest, RemediateResponse> OnRemediate { get; init; } = _ => new RemediateResponse();

    public AnalyzerInfo Info { get; init; } = new();

    public static async Task<FakePack> StartAsync(FakePack pack)
    {
        var methods = new UnaryMethods();
        Analyzer.BindService(methods, pack);
        pack._server = await RpcServer.StartAsync(methods, CancellationToken.None);
        return pack;
    }

    public string Address => _server.Address;

    public override Task<AnalyzerInfo> GetAnalyzerInfo(Empty request, ServerCallContext context) => Task.FromResult(Info);

    public override Task<Empty> Configure(ConfigureAnalyzerRequest request, ServerCallContext context)
    {
        Requests.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public override Task<AnalyzeResponse> Analyze(AnalyzeRequest request, ServerCallContext context)
    {
        Requests.Enqueue(request);
        return OnAnalyze(request);
    }

    public override Task<RemediateResponse> Remediate(AnalyzeRequest request, ServerCallContext context)
    {
        Requests.Enqueue(request);
        return Task.FromResult(OnRemediate(request));
    }

    public override Task<Empty> Cancel(Empty request, ServerCallContext context)
    {
        Requests.Enqueue("Cancel");
        return Task.FromResult(new Empty());
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
