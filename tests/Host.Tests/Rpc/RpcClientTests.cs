using Grpc.Core;
using Lucid.Host.Rpc;
using Pulumirpc;

namespace Lucid.Host.Tests.Rpc;

public sealed class RpcClientTests
{
    [Fact]
    public async Task A_call_goes_to_the_address_and_its_answer_comes_back()
    {
        await using var server = await StartAsync();
        using var client = new RpcClient(server.Address);

        var answer = await Engine(client).GetRootResourceAsync(new GetRootResourceRequest());

        Assert.Equal("root", answer.Urn);
    }

    [Fact]
    public async Task A_message_larger_than_the_usual_4_MiB_passes_both_ways()
    {
        await using var server = await StartAsync();
        using var client = new RpcClient(server.Address);
        var text = new string('x', 6 * 1024 * 1024);

        var answer = await Engine(client).SetRootResourceAsync(new SetRootResourceRequest { Urn = text });

        Assert.Equal(text, (await Engine(client).GetRootResourceAsync(new GetRootResourceRequest())).Urn);
        Assert.NotNull(answer);
    }

    [Fact]
    public async Task A_call_to_nobody_is_unavailable()
    {
        string address;
        await using (var server = await StartAsync())
        {
            address = server.Address;
        }

        using var client = new RpcClient(address);

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await Engine(client).GetRootResourceAsync(new GetRootResourceRequest()));
        Assert.Equal(StatusCode.Unavailable, failure.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1:80")]
    [InlineData("localhost:50051")]
    [InlineData("[::1]:9")]
    public void An_address_is_host_and_port(string address)
    {
        using var client = new RpcClient(address);

        Assert.NotNull(client.Invoker);
    }

    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1")]
    [InlineData(":80")]
    [InlineData("localhost:http")]
    [InlineData("localhost:70000")]
    [InlineData("http://localhost:80")]
    [InlineData("user@localhost:80")]
    public void What_is_no_address_is_refused(string address)
    {
        var failure = Assert.Throws<FormatException>(() => new RpcClient(address));

        Assert.Equal($"'{address}' is no address of the form host:port", failure.Message);
    }

    private static Task<RpcServer> StartAsync()
    {
        var methods = new UnaryMethods();
        Pulumirpc.Engine.BindService(methods, new RootOnly());
        return RpcServer.StartAsync(methods, CancellationToken.None);
    }

    private static Pulumirpc.Engine.EngineClient Engine(RpcClient client) => new(client.Invoker);

    private sealed class RootOnly : Pulumirpc.Engine.EngineBase
    {
        private string _root = "root";

        public override Task<GetRootResourceResponse> GetRootResource(GetRootResourceRequest request, ServerCallContext context) =>
            Task.FromResult(new GetRootResourceResponse { Urn = _root });

        public override Task<SetRootResourceResponse> SetRootResource(SetRootResourceRequest request, ServerCallContext context)
        {
            _root = request.Urn;
            return Task.FromResult(new SetRootResourceResponse());
        }
    }
}
