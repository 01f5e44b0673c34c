using System.Net;
using System.Net.Sockets;
using Google.Protobuf.WellKnownTypes;
using Lucid.Host.Graph;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Engine;

public sealed class EngineServerTests
{
    private const int Registrations = 2_000;
    private const int InFlight = 64;

    [Fact]
    public async Task Many_calls_at_once_give_the_graph_that_one_after_the_other_gives()
    {
        await using var engine = await StartAsync();
        var stack = await engine.AddStackAsync();
        var shuffled = Enumerable.Range(0, Registrations).ToArray();
        new Random(1).Shuffle(shuffled);

        await Parallel.ForEachAsync(shuffled, new ParallelOptions { MaxDegreeOfParallelism = InFlight }, async (index, _) =>
        {
            var request = Custom(stack, "kubernetes:core/v1:ConfigMap", Name(index), Map(("index", Number(index))));
            request.Version = "4.0.0";
            Assert.Equal(Map(("index", Number(index))), await engine.OutputsAsync(request));
        });

        var custom = engine.Graph.ChildrenOf(new Urn(stack));
        Assert.Equal(Enumerable.Range(0, Registrations).Select(Name), custom.Select(resource => resource.Name));
        Assert.Equal(
            Enumerable.Range(0, Registrations).Select(index => Map(("index", Number(index)))), custom.Select(resource => resource.Inputs));
        Assert.Equal(
            ["urn:pulumi:dev::lucid::pulumi:providers:kubernetes::default_4_0_0", stack],
            engine.Graph.InTreeOrder.Take(2).Select(resource => resource.Urn.Text));
        Assert.Equal(Registrations + 2, engine.Graph.InTreeOrder.Length);
    }

    [Fact]
    public async Task Of_many_calls_for_one_URN_one_succeeds()
    {
        await using var engine = await StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, InFlight).Select(async _ =>
        {
            using var call = engine.Monitor.RegisterResourceAsync(Custom("", "a:b:C", "d"));
            return await Record.ExceptionAsync(() => call.ResponseAsync) is null;
        }));

        Assert.Single(answers, succeeded => succeeded);
    }

    [Fact]
    public async Task Nothing_is_left_to_wait_for_at_the_end()
    {
        await using var engine = await StartAsync();

        Assert.Equal(new Empty(), await engine.Monitor.SignalAndWaitForShutdownAsync(new Empty()));
    }

    [Fact]
    public async Task It_listens_on_the_loopback_alone_and_no_longer_after_its_end()
    {
        // Somebody else, such as a test beside this one, may get the port at once; but not each time.
        const int Attempts = 5;
        var refusals = new List<SocketError?>();
        while (refusals.Count < Attempts && !refusals.Contains(SocketError.ConnectionRefused))
        {
            var engine = await StartAsync();
            var address = IPEndPoint.Parse(engine.Server.Address);
            Assert.Equal(IPAddress.Loopback, address.Address);
            await engine.AddStackAsync();

            await engine.DisposeAsync();

            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            refusals.Add((await Record.ExceptionAsync(() => socket.ConnectAsync(address)) as SocketException)?.SocketErrorCode);
        }

        Assert.Contains(SocketError.ConnectionRefused, refusals);
    }

    [Fact]
    public async Task What_was_registered_stays_readable_after_its_end()
    {
        var engine = await StartAsync();
        var stack = await engine.AddStackAsync();

        await engine.DisposeAsync();

        Assert.Equal(stack, engine.Graph.Stack?.Urn.Text);
    }

    private static string Name(int index) => FormattableString.Invariant($"m{index:D4}");
}
