using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
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

namespace Lucid.Host.Rpc;

/// <summary>A gRPC server on a free port of the loopback: HTTP/2 without TLS, unary methods only.</summary>
internal sealed class RpcServer : IAsyncDisposable
{
    /// <summary>In characters; longer ones make a header that programs do not take, and the message is lost.</summary>
    private const int MaxDetailLength = 2_000;

    private readonly KestrelServer _kestrel;

    private RpcServer(KestrelServer kestrel) => _kestrel = kestrel;

    /// <summary>Where it listens, as <c>host:port</c>.</summary>
    public string Address => new Uri(_kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()).Authority;

    public static Task<RpcServer> StartAsync(UnaryMethods methods, CancellationToken cancellationToken) =>
        StartAsync(methods, new CallActivity(TimeProvider.System), cancellationToken);

    /// <param name="methods">What it offers.</param>
    /// <param name="activity">Learns when calls come.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<RpcServer> StartAsync(UnaryMethods methods, CallActivity activity, CancellationToken cancellationToken)
    {
        var options = new KestrelServerOptions { ApplicationServices = NoServices.Instance, AddServerHeader = false };

        // Programs set their own limit of 400 MiB; what is larger fails there with a clearer message than ours would be.
        options.Limits.MaxRequestBodySize = null;
        options.Limits.Http2.MaxStreamsPerConnection = 1_000;
        options.Limits.Http2.InitialConnectionWindowSize = 16 * 1024 * 1024;
        options.Limits.Http2.InitialStreamWindowSize = 4 * 1024 * 1024;
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var kestrel = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        await kestrel.StartAsync(new Application(methods, activity), cancellationToken).ConfigureAwait(false);
        return new RpcServer(kestrel);
    }

    public async ValueTask DisposeAsync()
    {
        // Calls that still wait belong to a program that is gone.
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _kestrel.StopAsync(atOnce.Token).ConfigureAwait(false);
        _kestrel.Dispose();
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }

    private sealed class Application(UnaryMethods methods, CallActivity activity) : IHttpApplication<IFeatureCollection>
    {
        public IFeatureCollection CreateContext(IFeatureCollection contextFeatures)
        {
            activity.Begin();
            return contextFeatures;
        }

        public void DisposeContext(IFeatureCollection context, Exception? exception) => activity.End();

        public async Task ProcessRequestAsync(IFeatureCollection context)
        {
            var request = context.GetRequiredFeature<IHttpRequestFeature>();
            var response = context.GetRequiredFeature<IHttpResponseFeature>();
            response.Headers.ContentType = "application/grpc";
            var status = await AnswerAsync(context, request).ConfigureAwait(false);
            var trailers = context.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers;
            trailers["grpc-status"] = ((int)status.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (status.Detail.Length > 0)
            {
                trailers["grpc-message"] = StatusMessage.Encode(Shortened(status.Detail));
            }
        }

        private async Task<Status> AnswerAsync(IFeatureCollection context, IHttpRequestFeature request)
        {
            if (methods.Find(request.Path) is not { } handler)
            {
                return new Status(StatusCode.Unimplemented, $"{request.Path} is not a method of this engine.");
            }

            var aborted = context.Get<IHttpRequestLifetimeFeature>()?.RequestAborted ?? CancellationToken.None;
            try
            {
                var reader = context.GetRequiredFeature<IRequestBodyPipeFeature>().Reader;
                var body = await ReadToEndAsync(reader, aborted).ConfigureAwait(false);
                var response = context.GetRequiredFeature<IHttpResponseBodyFeature>().Writer;
                var answered = handler(Unframe(body), response, new CallContext(request.Path, aborted));
                reader.AdvanceTo(body.End);
                await answered.ConfigureAwait(false);
                return Status.DefaultSuccess;
            }
            catch (RpcException exception)
            {
                return exception.Status;
            }
            catch (Exception exception) when (exception is FormatException or InvalidProtocolBufferException)
            {
                return new Status(StatusCode.InvalidArgument, $"the request cannot be read: {exception.Message}");
            }
            catch (Exception exception) when (!aborted.IsCancellationRequested)
            {
                // Kestrel would reset the stream, and the program could tell nobody why.
                return new Status(StatusCode.Internal, $"the embedded engine failed: {exception.Message}");
            }
        }

        private static string Shortened(string detail) => detail.Length <= MaxDetailLength ? detail : detail[..MaxDetailLength] + "…";

        private static async ValueTask<ReadOnlySequence<byte>> ReadToEndAsync(PipeReader reader, CancellationToken cancellationToken)
        {
            while (true)
            {
                var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                if (read.IsCompleted)
                {
                    return read.Buffer;
                }

                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }

        private static ReadOnlySequence<byte> Unframe(ReadOnlySequence<byte> body)
        {
            if (body.Length < ResponsePayload.FrameSize)
            {
                throw new FormatException("it has no frame");
            }

            Span<byte> frame = stackalloc byte[ResponsePayload.FrameSize];
            body.Slice(0, ResponsePayload.FrameSize).CopyTo(frame);
            if (frame[0] != 0)
            {
                throw new RpcException(new Status(StatusCode.Unimplemented, "compressed requests are not understood here"));
            }

            var (announced, payload) = (BinaryPrimitives.ReadUInt32BigEndian(frame[1..]), body.Slice(ResponsePayload.FrameSize));
            return announced == payload.Length ? payload : throw new FormatException(
                FormattableString.Invariant($"its frame announces {announced} bytes and {payload.Length} came"));
        }
    }
}
