using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Lucid.Host.Rpc;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>Calls back into the program, which serves what it passed as a callback until it ends.</summary>
/// <param name="activity">Learns when the program is waited for.</param>
internal sealed class Callbacks(CallActivity activity) : IDisposable
{
    /// <summary>The status where nobody answers, as after the end of the program. Not one by which SDKs know that the engine is gone.</summary>
    public const StatusCode Unreachable = StatusCode.Aborted;

    private readonly ConcurrentDictionary<string, RpcClient> _clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, string> _unanswered = new();
    private long _begun;

    /// <summary>What the program has not answered yet, the oldest first.</summary>
    public ImmutableArray<string> Unanswered => [.. _unanswered.OrderBy(callback => callback.Key).Select(callback => callback.Value)];

    /// <summary>Calls a callback and returns what the program answers.</summary>
    /// <param name="callback">Where the callback is.</param>
    /// <param name="request">What it is to work on.</param>
    /// <param name="parser">Reads the answer.</param>
    /// <param name="what">What the callback is, in the words of a message.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="RpcException">The callback failed, or (<see cref="Unreachable"/>) there is nobody who answers.</exception>
    public async Task<T> InvokeAsync<T>(
        Callback callback, IMessage request, MessageParser<T> parser, string what, CancellationToken cancellationToken)
        where T : IMessage<T>
    {
        var number = Interlocked.Increment(ref _begun);
        _unanswered[number] = what;
        activity.BeginCallback();
        try
        {
            var client = new Pulumirpc.Callbacks.CallbacksClient(_clients.GetOrAdd(callback.Target, target => new RpcClient(target)).Invoker);
            var call = new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() };
            return parser.ParseFrom((await client.InvokeAsync(call, cancellationToken: cancellationToken)).Response);
        }
        catch (RpcException exception)
        {
            // What the program itself answers comes without an exception of this side.
            var code = exception.Status.DebugException is null ? StatusCode.FailedPrecondition : Unreachable;
            throw new RpcException(new Status(code, $"{what} failed: {exception.Status.Detail}"));
        }
        catch (Exception exception) when (exception is FormatException or InvalidProtocolBufferException)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"{what} cannot be called: {exception.Message}"));
        }
        finally
        {
            activity.EndCallback();
            _unanswered.TryRemove(number, out _);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }
}
