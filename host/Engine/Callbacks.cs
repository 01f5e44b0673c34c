using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Lucid.Host.Rpc;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>Calls back into the program, which serves what it passed as a callback until it ends.</summary>
internal sealed class Callbacks : IDisposable
{
    private readonly ConcurrentDictionary<string, RpcClient> _clients = new(StringComparer.Ordinal);

    /// <summary>Calls a callback and returns what the program answers.</summary>
    /// <param name="callback">Where the callback is.</param>
    /// <param name="request">What it is to work on.</param>
    /// <param name="parser">Reads the answer.</param>
    /// <param name="what">What the callback is, in the words of a message.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="RpcException">The callback failed, or cannot be reached.</exception>
    public async Task<T> InvokeAsync<T>(
        Callback callback, IMessage request, MessageParser<T> parser, string what, CancellationToken cancellationToken)
        where T : IMessage<T>
    {
        try
        {
            var client = new Pulumirpc.Callbacks.CallbacksClient(_clients.GetOrAdd(callback.Target, target => new RpcClient(target)).Invoker);
            var call = new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() };
            return parser.ParseFrom((await client.InvokeAsync(call, cancellationToken: cancellationToken)).Response);
        }
        catch (RpcException exception)
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, $"{what} failed: {exception.Status.Detail}"));
        }
        catch (Exception exception) when (exception is FormatException or InvalidProtocolBufferException)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"{what} cannot be called: {exception.Message}"));
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
