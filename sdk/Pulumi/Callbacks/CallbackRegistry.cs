using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi;

/// <summary>The functions of a program that the engine may call, each by a token. The server starts with the first one.</summary>
internal sealed class CallbackRegistry : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new();
    private readonly Lock _gate = new();
    private Task<CallbackServer>? _server;
    private bool _isDisposed;

    /// <summary>Adds a function.</summary>
    /// <param name="function">The function from the bytes of a request to its response; an exception is passed on by its message.</param>
    /// <returns>By what the engine calls it.</returns>
    /// <exception cref="ObjectDisposedException">The run is over.</exception>
    public async Task<Callback> AddAsync(Func<ByteString, CancellationToken, Task<IMessage>> function)
    {
        // The function is code of the program: it sees the deployment and whatever else flows where the program handed it over.
        var entry = new Entry(function, ExecutionContext.Capture());
        var server = await GetServerAsync().ConfigureAwait(false);
        var token = Guid.NewGuid().ToString();
        _entries[token] = entry;
        return new Callback { Target = server.Target, Token = token };
    }

    public async ValueTask DisposeAsync()
    {
        Task<CallbackServer>? server;
        lock (_gate)
        {
            (_isDisposed, server) = (true, _server);
        }

        if (server is null)
        {
            return;
        }

        // That a server did not start was reported by what needed it.
        await ((Task)server).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (server.IsCompletedSuccessfully)
        {
            await (await server.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Resources that a failed run abandons may still come here; they must not start what nobody stops.</summary>
    private Task<CallbackServer> GetServerAsync()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _server ??= CallbackServer.StartAsync(InvokeAsync);
        }
    }

    private async Task<CallbackInvokeResponse> InvokeAsync(CallbackInvokeRequest request, CancellationToken cancellationToken)
    {
        if (!_entries.TryGetValue(request.Token, out var entry))
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"Callback not found: {request.Token}"));
        }

        var response = await entry.RunAsync(request.Request, cancellationToken).ConfigureAwait(false);
        return new CallbackInvokeResponse { Response = response.ToByteString() };
    }

    private sealed record Entry(Func<ByteString, CancellationToken, Task<IMessage>> Function, ExecutionContext? Context)
    {
        public Task<IMessage> RunAsync(ByteString request, CancellationToken cancellationToken)
        {
            if (Context is null)
            {
                return Function(request, cancellationToken);
            }

            Task<IMessage>? running = null;
            ExecutionContext.Run(Context, _ => running = Function(request, cancellationToken), null);
            return running!;
        }
    }
}
