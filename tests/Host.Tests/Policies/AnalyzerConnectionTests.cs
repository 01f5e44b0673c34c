using Grpc.Core;
using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Policies;
using Lucid.Host.Rpc;
using Lucid.Host.Tests.Engine;
using Pulumirpc;

namespace Lucid.Host.Tests.Policies;

public sealed class AnalyzerConnectionTests
{
    private static readonly AnalyzeRequest Request = new() { Type = "a:b:C", Name = "c", Urn = "urn:pulumi:dev::lucid::a:b:C::c" };

    [Fact]
    public async Task An_answer_comes_back()
    {
        await using var pack = await FakePack.StartAsync(new FakePack { Info = new AnalyzerInfo { Name = "rules" } });
        using var connection = Connect(pack.Address);

        Assert.Equal("rules", (await connection.GetInfoAsync(CancellationToken.None)).Name);
    }

    [Fact]
    public async Task A_pack_need_not_know_Handshake_and_ConfigureStack_and_AnalyzeStack()
    {
        await using var pack = await FakePack.StartAsync(new FakePack());
        using var connection = Connect(pack.Address);
        var configuration = ConnectedEngine.ConfigurationOf([], []);
        var target = new DeploymentTarget { Project = "lucid", Configuration = configuration, Mode = EngineMode.Preview };

        await connection.IntroduceAsync(Pack, "127.0.0.1:1", target, CancellationToken.None);
        var response = await connection.AnalyzeStackAsync(new AnalyzeStackRequest(), CancellationToken.None);

        Assert.Empty(response.Diagnostics);
    }

    [Fact]
    public async Task A_pack_that_does_not_answer_in_time_is_told_with_the_way_out()
    {
        var never = new TaskCompletionSource<AnalyzeResponse>();
        await using var pack = await FakePack.StartAsync(new FakePack { OnAnalyze = _ => never.Task });
        using var connection = Connect(pack.Address, TimeSpan.FromSeconds(0.5));

        var message = await FailureAsync(connection.AnalyzeAsync(Request, CancellationToken.None));

        Assert.Equal("The policy pack rules did not answer Analyze within 0.5 s; it may take longer with --policy-pack-timeout.", message);
    }

    [Fact]
    public async Task What_a_pack_says_of_its_failure_is_told_without_stack_frames()
    {
        const string detail = "Error: cannot read it\n    at check (/pack/index.js:3:4)\n    at next (node:internal:1:2)";
        await using var pack = await FakePack.StartAsync(
            new FakePack { OnAnalyze = _ => throw new RpcException(new Status(StatusCode.Unknown, detail)) });
        using var connection = Connect(pack.Address);

        var failure = await Assert.ThrowsAsync<HostFailureException>(() => connection.AnalyzeAsync(Request, CancellationToken.None));

        Assert.Equal("The policy pack rules failed in Analyze: Error: cannot read it.", failure.Message);
        Assert.Equal(detail, failure.Diagnostics.Single().Details);
    }

    [Fact]
    public async Task A_pack_that_ended_is_told_with_its_exit_code()
    {
        var address = await DeadAddressAsync();
        using var connection = new AnalyzerConnection(
            new RpcClient(address), "the policy pack rules", TimeSpan.FromSeconds(20), () => Task.FromResult(" (exit code 3)"));

        Assert.Equal(
            "The policy pack rules ended in the middle of GetAnalyzerInfo (exit code 3).",
            await FailureAsync(connection.GetInfoAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_port_that_nobody_serves_is_told()
    {
        using var connection = Connect(await DeadAddressAsync());

        Assert.Equal(
            "The policy pack rules does not serve the Analyzer protocol on the port that it printed.",
            await FailureAsync(connection.GetInfoAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task Another_service_on_the_port_is_told()
    {
        await using var server = await RpcServer.StartAsync(new UnaryMethods(), CancellationToken.None);
        using var connection = Connect(server.Address);

        Assert.Equal(
            "The policy pack rules does not offer GetAnalyzerInfo, which every policy pack has to.",
            await FailureAsync(connection.GetInfoAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task An_interruption_is_no_failure_of_the_pack()
    {
        var never = new TaskCompletionSource<AnalyzeResponse>();
        await using var pack = await FakePack.StartAsync(new FakePack { OnAnalyze = _ => never.Task });
        using var connection = Connect(pack.Address);
        using var interruption = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.AnalyzeAsync(Request, interruption.Token));
    }

    [Fact]
    public async Task A_pack_is_asked_to_stop_and_may_be_gone_already()
    {
        await using var pack = await FakePack.StartAsync(new FakePack());
        using var connection = Connect(pack.Address);
        using var late = Connect(await DeadAddressAsync());

        await connection.CancelAsync();
        await late.CancelAsync();

        Assert.Equal(["Cancel"], pack.Requests);
    }

    private static PolicyPack Pack => new() { Path = "rules", Directory = "/rules", Runtime = null, Main = "/rules/pack" };

    private static AnalyzerConnection Connect(string address, TimeSpan? timeout = null) =>
        new(new RpcClient(address), "the policy pack rules", timeout ?? TimeSpan.FromSeconds(20), () => Task.FromResult(""));

    private static async Task<string> FailureAsync(Task call) => await Failures.MessageAsync(FailureKind.Program, () => call);

    private static async Task<string> DeadAddressAsync()
    {
        await using var server = await RpcServer.StartAsync(new UnaryMethods(), CancellationToken.None);
        return server.Address;
    }
}
