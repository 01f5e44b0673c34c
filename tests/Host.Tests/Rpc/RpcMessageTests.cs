using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Lucid.Host.Rpc;

namespace Lucid.Host.Tests.Rpc;

/// <summary>What goes over the wire is what was said: texts of every kind, messages of every size.</summary>
public sealed class RpcMessageTests
{
    private static readonly Method<BytesValue, BytesValue> Echo = Method("Echo");
    private static readonly Method<BytesValue, BytesValue> Failing = Method("Failing");

    [Theory]
    [InlineData("")]
    [InlineData("100 % of \"größe\" isn't 日本 🚀: a%20b\ttab\nsecond line\r\n")]
    [InlineData(" surrounded by spaces ")]
    [InlineData("'a' (b), c; d=e\\f\u0000g")]
    public async Task A_refusal_arrives_as_it_was_said(string detail)
    {
        await using var server = await StartAsync(Failure(new RpcException(new Status(StatusCode.FailedPrecondition, detail))));

        Assert.Equal((StatusCode.FailedPrecondition, detail), await FailureOfAsync(server, Failing));
    }

    [Fact]
    public async Task A_refusal_too_long_for_a_header_is_shortened()
    {
        await using var server = await StartAsync(Failure(new RpcException(new Status(StatusCode.NotFound, new string('日', 100_000)))));

        Assert.Equal((StatusCode.NotFound, new string('日', 2_000) + "…"), await FailureOfAsync(server, Failing));
    }

    [Fact]
    public async Task A_handler_that_breaks_before_it_awaits_is_answered_too()
    {
        await using var server = await StartAsync((_, _) => throw new NotSupportedException("n"));

        Assert.Equal(
            (StatusCode.Internal, "the embedded engine failed: n"),
            await FailureOfAsync(server, Failing));
    }

    [Fact]
    public async Task Large_messages_go_both_ways()
    {
        await using var server = await StartAsync(Failure(new InvalidOperationException()));
        var payload = new byte[8 * 1024 * 1024];
        new Random(1).NextBytes(payload);

        Assert.Equal(payload, await EchoAsync(server, payload));
    }

    [Fact]
    public async Task An_empty_message_is_a_message()
    {
        await using var server = await StartAsync(Failure(new InvalidOperationException()));

        Assert.Empty(await EchoAsync(server, []));
    }

    private static Task<RpcServer> StartAsync(UnaryServerMethod<BytesValue, BytesValue> failing)
    {
        var methods = new UnaryMethods();
        methods.AddMethod(Echo, (request, _) => Task.FromResult(request));
        methods.AddMethod(Failing, failing);
        return RpcServer.StartAsync(methods, CancellationToken.None);
    }

    private static UnaryServerMethod<BytesValue, BytesValue> Failure(Exception exception) => async (_, _) =>
    {
        await Task.Yield();
        throw exception;
    };

    private static Method<BytesValue, BytesValue> Method(string name)
    {
        var marshaller = Marshallers.Create(message => message.ToByteArray(), BytesValue.Parser.ParseFrom);
        return new Method<BytesValue, BytesValue>(MethodType.Unary, "test.Service", name, marshaller, marshaller);
    }

    private static async Task<byte[]> EchoAsync(RpcServer server, byte[] payload)
    {
        using var channel = GrpcChannel.ForAddress(
            $"http://{server.Address}", new GrpcChannelOptions { MaxReceiveMessageSize = null, MaxSendMessageSize = null });
        using var call = channel.CreateCallInvoker()
            .AsyncUnaryCall(Echo, host: null, new CallOptions(), new BytesValue { Value = UnsafeByteOperations.UnsafeWrap(payload) });
        return (await call).Value.ToByteArray();
    }

    private static async Task<(StatusCode Code, string Detail)> FailureOfAsync(RpcServer server, Method<BytesValue, BytesValue> method)
    {
        using var channel = GrpcChannel.ForAddress($"http://{server.Address}");
        using var call = channel.CreateCallInvoker().AsyncUnaryCall(method, host: null, new CallOptions(), new BytesValue());
        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        return (failure.StatusCode, failure.Status.Detail);
    }
}
