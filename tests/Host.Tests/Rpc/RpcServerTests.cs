using System.Net;
using Grpc.Core;
using Grpc.Net.Client;
using Lucid.Host.Rpc;
using Pulumirpc;

namespace Lucid.Host.Tests.Rpc;

public sealed class RpcServerTests : IAsyncLifetime
{
    private readonly UnaryMethods _methods = new();
    private RpcServer _server = null!;
    private GrpcChannel _channel = null!;

    public async Task InitializeAsync()
    {
        ResourceMonitor.BindService(_methods, new Monitor());
        _server = await RpcServer.StartAsync(_methods, CancellationToken.None);
        _channel = GrpcChannel.ForAddress($"http://{_server.Address}");
    }

    public async Task DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public void It_listens_on_the_loopback_alone() => Assert.StartsWith("127.0.0.1:", _server.Address, StringComparison.Ordinal);

    [Fact]
    public async Task A_call_is_answered() => Assert.True((await Client.SupportsFeatureAsync(new SupportsFeatureRequest { Id = "yes" })).HasSupport);

    [Fact]
    public async Task A_large_request_is_answered() =>
        Assert.False((await Client.SupportsFeatureAsync(new SupportsFeatureRequest { Id = new string('x', 3_000_000) })).HasSupport);

    [Fact]
    public Task A_refusal_reaches_the_program_with_all_of_its_text() =>
        AssertFailsAsync("refuse", StatusCode.AlreadyExists, "zweimal: 'ü' 100% \n and more");

    [Fact]
    public Task A_value_that_cannot_be_read_is_the_fault_of_the_request() =>
        AssertFailsAsync("format", StatusCode.InvalidArgument, "the request cannot be read: an asset has neither 'text', 'path' nor 'uri'");

    [Fact]
    public Task A_mistake_of_ours_is_a_message_and_no_broken_connection() =>
        AssertFailsAsync("break", StatusCode.Internal, "the embedded engine failed: out of ideas");

    [Fact]
    public async Task What_is_not_implemented_says_so()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(async () => await new Pulumirpc.Engine.EngineClient(_channel).LogAsync(new LogRequest()));

        Assert.Equal((StatusCode.Unimplemented, "/pulumirpc.Engine/Log is not a method of this engine."), (failure.StatusCode, failure.Status.Detail));
    }

    [Theory]
    [InlineData(new byte[0], "3", "the request cannot be read: it has no frame")]
    [InlineData(new byte[] { 0, 0, 0 }, "3", "the request cannot be read: it has no frame")]
    [InlineData(new byte[] { 0, 0, 0, 0, 9, 1 }, "3", "the request cannot be read: its frame announces 9 bytes and 1 came")]
    [InlineData(new byte[] { 1, 0, 0, 0, 0 }, "12", "compressed requests are not understood here")]
    public async Task A_broken_frame_is_told(byte[] body, string status, string message)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{_server.Address}/pulumirpc.ResourceMonitor/SupportsFeature")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body),
        };

        using var response = await client.SendAsync(request);
        await response.Content.ReadAsByteArrayAsync();

        var trailers = response.TrailingHeaders.Concat(response.Headers).ToDictionary(header => header.Key, header => header.Value.Single());
        Assert.Equal((status, message), (trailers["grpc-status"], trailers["grpc-message"]));
    }

    [Fact]
    public async Task Bytes_that_are_no_message_are_told()
    {
        var bytes = Marshallers.Create<byte[]>(data => data, data => data);
        var method = new Method<byte[], byte[]>(MethodType.Unary, "pulumirpc.ResourceMonitor", "SupportsFeature", bytes, bytes);

        var failure = await Assert.ThrowsAsync<RpcException>(
            async () => await _channel.CreateCallInvoker().AsyncUnaryCall(method, null, default, [0x0a, 0x7f]));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.StartsWith("the request cannot be read: ", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_calls_are_in_flight_at_once()
    {
        var calls = Enumerable.Range(0, 64).Select(_ => Client.SupportsFeatureAsync(new SupportsFeatureRequest { Id = "together" }).ResponseAsync);

        Assert.All(await Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(30)), answer => Assert.True(answer.HasSupport));
    }

    [Fact]
    public async Task Disposing_ends_the_calls_that_wait_and_closes_the_port()
    {
        var server = await RpcServer.StartAsync(_methods, CancellationToken.None);
        using var channel = GrpcChannel.ForAddress($"http://{server.Address}");
        var waiting = new ResourceMonitor.ResourceMonitorClient(channel).SupportsFeatureAsync(new SupportsFeatureRequest { Id = "wait" });
        await Monitor.Waiting.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAsync<RpcException>(async () => await waiting);
        using var socket = new System.Net.Sockets.TcpClient();
        await Assert.ThrowsAsync<System.Net.Sockets.SocketException>(() => socket.ConnectAsync(IPEndPoint.Parse(server.Address)));
    }

    private ResourceMonitor.ResourceMonitorClient Client => new(_channel);

    private async Task AssertFailsAsync(string id, StatusCode code, string message)
    {
        var failure = await Assert.ThrowsAsync<RpcException>(async () => await Client.SupportsFeatureAsync(new SupportsFeatureRequest { Id = id }));

        Assert.Equal((code, message), (failure.StatusCode, failure.Status.Detail));
    }

    private sealed class Monitor : ResourceMonitor.ResourceMonitorBase
    {
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _together;

        public static TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context)
        {
            switch (request.Id)
            {
                case "refuse": throw new RpcException(new Status(StatusCode.AlreadyExists, "zweimal: 'ü' 100% \n and more"));
                case "format": throw new FormatException("an asset has neither 'text', 'path' nor 'uri'");
                case "break": throw new InvalidOperationException("out of ideas");
                case "together":
                    if (Interlocked.Increment(ref _together) == 64)
                    {
                        _all.SetResult();
                    }

                    await _all.Task;
                    break;
                case "wait":
                    Waiting.SetResult();
                    await Task.Delay(Timeout.Infinite, context.CancellationToken);
                    break;
            }

            return new SupportsFeatureResponse { HasSupport = request.Id is "yes" or "together" };
        }
    }
}
