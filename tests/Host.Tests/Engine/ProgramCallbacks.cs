using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Lucid.Host.Rpc;
using Pulumirpc;

namespace Lucid.Host.Tests.Engine;

/// <summary>What a program serves to be called back: transforms and hooks, each under a token of its own.</summary>
internal sealed class ProgramCallbacks : Pulumirpc.Callbacks.CallbacksBase, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<ByteString, IMessage>> _functions = new(StringComparer.Ordinal);
    private RpcServer? _server;

    private ProgramCallbacks()
    {
    }

    public static async Task<ProgramCallbacks> StartAsync()
    {
        var callbacks = new ProgramCallbacks();
        var methods = new UnaryMethods();
        Pulumirpc.Callbacks.BindService(methods, callbacks);
        callbacks._server = await RpcServer.StartAsync(methods, CancellationToken.None);
        return callbacks;
    }

    public static RpcException Failure(string detail) => new(new Status(StatusCode.Unknown, detail));

    public Callback Transform(Func<TransformRequest, TransformResponse> transform) =>
        Add(bytes => transform(TransformRequest.Parser.ParseFrom(bytes)));

    public Callback InvokeTransform(Func<TransformInvokeRequest, TransformInvokeResponse> transform) =>
        Add(bytes => transform(TransformInvokeRequest.Parser.ParseFrom(bytes)));

    /// <summary>A hook; what it returns is its error.</summary>
    public Callback Hook(Func<ResourceHookRequest, string> hook) =>
        Add(bytes => new ResourceHookResponse { Error = hook(ResourceHookRequest.Parser.ParseFrom(bytes)) });

    public override Task<CallbackInvokeResponse> Invoke(CallbackInvokeRequest request, ServerCallContext context) =>
        Task.FromResult(new CallbackInvokeResponse { Response = _functions[request.Token](request.Request).ToByteString() });

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private Callback Add(Func<ByteString, IMessage> function)
    {
        var token = $"{_functions.Count}";
        _functions[token] = function;
        return new Callback { Target = _server!.Address, Token = token };
    }
}
