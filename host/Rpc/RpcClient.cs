using System.Globalization;
using Grpc.Core;
using Grpc.Net.Client;

namespace Lucid.Host.Rpc;

/// <summary>
/// A connection to a gRPC server on this machine: HTTP/2 without TLS, opened by the first call. Safe for concurrent use; closing it ends
/// the calls that still wait.
/// </summary>
internal sealed class RpcClient : IDisposable
{
    /// <summary>The largest message in either direction, in bytes: 400 MiB, the limit that Pulumi's own clients and servers set.</summary>
    public const int MaxMessageSize = 400 * 1024 * 1024;

    private readonly GrpcChannel _channel;

    /// <summary>A connection to the given address.</summary>
    /// <param name="address">Where the server listens, as <c>host:port</c>.</param>
    /// <exception cref="FormatException">The address is none.</exception>
    public RpcClient(string address)
    {
        var uri = Read(address);
        var handler = new SocketsHttpHandler
        {
            // What the environment says of proxies is not meant for the machine itself.
            UseProxy = false,
            EnableMultipleHttp2Connections = true,
            InitialHttp2StreamWindowSize = 4 * 1024 * 1024,
        };
        _channel = GrpcChannel.ForAddress(uri, new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            MaxReceiveMessageSize = MaxMessageSize,
            MaxSendMessageSize = MaxMessageSize,
        });
    }

    /// <summary>What generated clients are made from.</summary>
    public CallInvoker Invoker => _channel.CreateCallInvoker();

    /// <inheritdoc />
    public void Dispose() => _channel.Dispose();

    private static Uri Read(string address)
    {
        var split = address.LastIndexOf(':');
        return split > 0
            && Uri.CheckHostName(address[..split]) != UriHostNameType.Unknown
            && ushort.TryParse(address[(split + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new UriBuilder(Uri.UriSchemeHttp, address[..split], port).Uri
            : throw new FormatException($"'{address}' is no address of the form host:port");
    }
}
