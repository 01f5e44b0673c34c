using Grpc.Net.Client;

namespace Pulumi;

/// <summary>The connections to the engine.</summary>
internal sealed class GrpcChannels : IDisposable
{
    /// <summary>What the engine accepts in one message, in bytes (400 MiB).</summary>
    private const int MaxMessageSize = 400 * 1024 * 1024;

    private readonly GrpcChannel _monitor;
    private readonly GrpcChannel _engine;

    public GrpcChannels(string monitorAddress, string engineAddress)
    {
        _monitor = Connect(monitorAddress);
        _engine = monitorAddress == engineAddress ? _monitor : Connect(engineAddress);
    }

    public GrpcChannel Monitor => _monitor;

    public GrpcChannel Engine => _engine;

    public void Dispose()
    {
        _monitor.Dispose();
        _engine.Dispose();
    }

    /// <summary>Connects without TLS: the engine is on this machine's loopback.</summary>
    private static GrpcChannel Connect(string address)
        => GrpcChannel.ForAddress($"http://{address}", new GrpcChannelOptions
        {
            MaxReceiveMessageSize = MaxMessageSize,
            MaxSendMessageSize = MaxMessageSize,

            // A client of its own connects by itself; without one, a channel brings a resolver and a load balancer, for one address.
            HttpClient = new HttpClient(new SocketsHttpHandler { EnableMultipleHttp2Connections = true, UseProxy = false })
            {
                Timeout = Timeout.InfiniteTimeSpan,
            },
            DisposeHttpClient = true,
        });
}
