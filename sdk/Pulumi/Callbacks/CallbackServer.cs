using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Pulumirpc;

namespace Pulumi;

/// <summary>
/// Answers the engine's calls of functions of the program: gRPC without TLS on a free port of the loopback. It is Kestrel alone, without the
/// generic host. Nothing else here refers to ASP.NET Core, so programs that are not called back never load it.
/// </summary>
internal sealed class CallbackServer : IAsyncDisposable
{
    private const string Method = "/pulumirpc.Callbacks/Invoke";

    /// <summary>In bytes: whether the message is compressed, and its length.</summary>
    private const int FrameSize = 5;

    /// <summary>In characters; a longer one makes a header that clients do not take, and the message is lost.</summary>
    private const int MaxDetailLength = 2_000;

    private readonly KestrelServer _kestrel;

    private CallbackServer(KestrelServer kestrel) => _kestrel = kestrel;

    /// <summary>Where it listens, as <c>host:port</c>.</summary>
    public string Target => new Uri(_kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()).Authority;

    public static async Task<CallbackServer> StartAsync(Func<CallbackInvokeRequest, CancellationToken, Task<CallbackInvokeResponse>> invoke)
    {
        var options = new KestrelServerOptions { ApplicationServices = NoServices.Instance, AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.Http2.MaxStreamsPerConnection = 1_000;
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var kestrel = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        await kestrel.StartAsync(new Application(invoke), CancellationToken.None).ConfigureAwait(false);
        return new CallbackServer(kestrel);
    }

    public async ValueTask DisposeAsync()
    {
        // The run is over: what a call that still waits would answer is of no use to the engine.
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _kestrel.StopAsync(atOnce.Token).ConfigureAwait(false);
        _kestrel.Dispose();
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }

    private sealed class Application(Func<CallbackInvokeRequest, CancellationToken, Task<CallbackInvokeResponse>> invoke)
        : IHttpApplication<IFeatureCollection>
    {
        public IFeatureCollection CreateContext(IFeatureCollection contextFeatures) => contextFeatures;

        public void DisposeContext(IFeatureCollection context, Exception? exception)
        {
        }

        public async Task ProcessRequestAsync(IFeatureCollection context)
        {
            context.GetRequiredFeature<IHttpResponseFeature>().Headers.ContentType = "application/grpc";
            var status = await AnswerAsync(context).ConfigureAwait(false);
            var trailers = context.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers;
            trailers["grpc-status"] = ((int)status.StatusCode).ToString(CultureInfo.InvariantCulture);
            if (status.Detail.Length > 0)
            {
                trailers["grpc-message"] = Uri.EscapeDataString(Shortened(status.Detail));
            }
        }

        private async Task<Status> AnswerAsync(IFeatureCollection context)
        {
            var request = context.GetRequiredFeature<IHttpRequestFeature>();
            if (request.Path != Method)
            {
                return new Status(StatusCode.Unimplemented, $"{request.Path} is not a method of a program.");
            }

            var aborted = context.GetRequiredFeature<IHttpRequestLifetimeFeature>().RequestAborted;
            try
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body, aborted).ConfigureAwait(false);
                var response = await invoke(Unframe(body), aborted).ConfigureAwait(false);
                var output = context.GetRequiredFeature<IHttpResponseBodyFeature>().Stream;
                await output.WriteAsync(Frame(response), aborted).ConfigureAwait(false);
                return Status.DefaultSuccess;
            }
            catch (RpcException exception)
            {
                return exception.Status;
            }
            catch (Exception exception)
            {
                return new Status(StatusCode.Unknown, exception.Message);
            }
        }

        private static string Shortened(string detail) => detail.Length <= MaxDetailLength ? detail : detail[..MaxDetailLength] + "…";

        private static CallbackInvokeRequest Unframe(MemoryStream body)
        {
            var frame = body.GetBuffer().AsSpan(0, (int)body.Length);
            if (frame.Length < FrameSize || frame[0] != 0 || BinaryPrimitives.ReadUInt32BigEndian(frame[1..]) != frame.Length - FrameSize)
            {
                throw new RpcException(new Status(StatusCode.InvalidArgument, "A call has to be one message that is not compressed."));
            }

            return CallbackInvokeRequest.Parser.ParseFrom(frame[FrameSize..]);
        }

        private static byte[] Frame(CallbackInvokeResponse response)
        {
            var size = response.CalculateSize();
            var frame = new byte[FrameSize + size];
            BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), (uint)size);
            response.WriteTo(frame.AsSpan(FrameSize));
            return frame;
        }
    }
}
