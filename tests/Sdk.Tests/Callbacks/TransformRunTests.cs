using System.Net.Sockets;
using Grpc.Core;
using Lucid.Sdk.Tests.Configuration;
using Lucid.Sdk.Tests.Wire;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Callbacks;

/// <summary>When and in which order transforms run, and what a run with them comes to.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class TransformRunTests
{
    private readonly TransformingEngine _engine = new();

    [Fact]
    public async Task Transforms_run_from_the_resource_to_the_stack_each_on_what_the_one_before_made()
    {
        var (exitCode, _, log) = await EngineRun.RunAsync(
            () => Deployment.RunAsync(
                () =>
                {
                    var group = new Group("g", new ComponentResourceOptions { ResourceTransforms = { Append("parent") } });
                    _ = new Thing("a", new ThingArgs { Text = "start" }, new CustomResourceOptions
                    {
                        Parent = group,
                        ResourceTransforms = { Append("first"), Append("second") },
                    });
                    return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
                },
                new StackOptions { ResourceTransforms = { Append("stack") } }),
            _engine.Monitor);

        Assert.Empty(log.Errors);
        Assert.Equal(0, exitCode);
        Assert.Equal("""{"text":"start first second parent stack"}""", _engine.Properties["a"]);
        Assert.Equal("""{"text":"child parent stack"}""", _engine.Properties["g-child"]);
        Assert.Equal([2, 1, 0], new[] { "a", "g", "g-child" }.Select(name => _engine.Monitor[name].Transforms.Count));
    }

    [Fact]
    public async Task A_transform_may_wait_and_use_the_deployment()
    {
        var (_, _, log) = await EngineRun.RunAsync(
            () => Deployment.RunAsync(() => _ = new Thing("a", new ThingArgs { Text = "a" }, new CustomResourceOptions
            {
                ResourceTransforms =
                {
                    async (args, cancellationToken) =>
                    {
                        await Task.Delay(10, cancellationToken);
                        Log.Info("in the transform");
                        return new ResourceTransformResult(args.Args.SetItem("text", Deployment.Instance.StackName), args.Options);
                    },
                },
            })),
            _engine.Monitor);

        Assert.Empty(log.Errors);
        Assert.Contains("in the transform", log.Messages.Select(message => message.Message));
        Assert.Equal("""{"text":"dev"}""", _engine.Properties["a"]);
    }

    [Fact]
    public async Task Many_transforms_may_wait_for_a_resource_that_is_registered_last()
    {
        Thing last = null!;
        await EngineRun.RunAsync(
            () =>
            {
                foreach (var i in Enumerable.Range(0, 100))
                {
                    _ = new Thing($"a{i}", null, new CustomResourceOptions { ResourceTransforms = { WaitForLast } });
                }

                last = new Thing("last", new ThingArgs { Text = "here" });
            },
            _engine.Monitor).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Contains("here", _engine.Properties["a99"], StringComparison.Ordinal);

        async Task<ResourceTransformResult?> WaitForLast(ResourceTransformArgs args, CancellationToken cancellationToken)
        {
            while (last is null)
            {
                await Task.Delay(1, cancellationToken);
            }

            return new ResourceTransformResult(args.Args.SetItem("text", await OutputUtilities.GetValueAsync(last.Text)), args.Options);
        }
    }

    [Fact]
    public async Task A_transform_that_throws_fails_the_run_and_says_of_which_resource()
    {
        var error = await EngineRun.RunFailingAsync(() => Failing(new InvalidOperationException("no such zone")), _engine.Monitor);

        Assert.Contains("no such zone", error.Message, StringComparison.Ordinal);
        Assert.Equal("A transform of 'a' (test:index:Thing) failed: no such zone", error.Message);
    }

    [Fact]
    public async Task A_value_that_cannot_be_sent_fails_the_run_and_is_named()
    {
        var error = await EngineRun.RunFailingAsync(
            () => _ = new Thing("a", null, new CustomResourceOptions
            {
                ResourceTransforms =
                {
                    (args, _) => Task.FromResult<ResourceTransformResult?>(new(args.Args.SetItem("size", 3L), args.Options)),
                },
            }),
            _engine.Monitor);

        Assert.Contains("System.Int64 is not a supported argument type.\n\tsize", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_without_transforms_fails_the_run()
    {
        var error = await EngineRun.RunFailingAsync(() => Failing(new FormatException()), new TransformingEngine("transforms").Monitor);

        Assert.Contains("does not support resource transforms", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_nobody_gave_is_refused()
    {
        var refused = StatusCode.OK;
        await EngineRun.RunAsync(
            () => _ = new Thing("a", null, new CustomResourceOptions { ResourceTransforms = { Append("x") } }),
            new FakeMonitor
            {
                OnRegister = async (request, _) =>
                {
                    foreach (var transform in request.Transforms)
                    {
                        var wrong = new Callback { Target = transform.Target, Token = "guessed" };
                        refused = (await Assert.ThrowsAsync<RpcException>(
                            () => wrong.CallAsync<TransformResponse>(new TransformRequest()))).StatusCode;
                    }
                },
            });

        Assert.Equal(StatusCode.InvalidArgument, refused);
    }

    [Fact]
    public async Task Nothing_listens_after_a_run_that_succeeded()
    {
        await EngineRun.RunAsync(
            () => _ = new Thing("a", null, new CustomResourceOptions { ResourceTransforms = { Append("x") } }), _engine.Monitor);

        await AssertNothingListensAsync();
    }

    [Fact]
    public async Task Nothing_listens_after_a_run_that_failed()
    {
        await EngineRun.RunFailingAsync(() => Failing(new FormatException("wrong")), _engine.Monitor);

        await AssertNothingListensAsync();
    }

    [Fact]
    public async Task In_a_test_with_mocks_no_transform_runs()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(() => Failing(new FormatException("called")), mocks);

        Assert.Contains("a", mocks.Resources.Keys);
    }

    private async Task AssertNothingListensAsync()
    {
        var target = _engine.Monitor["a"].Transforms.Single().Target.Split(':');
        using var client = new TcpClient();

        Assert.Equal("127.0.0.1", target[0]);
        await Assert.ThrowsAsync<SocketException>(
            () => client.ConnectAsync(target[0], int.Parse(target[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static Thing Failing(Exception exception)
        => new("a", null, new CustomResourceOptions { ResourceTransforms = { (_, _) => throw exception } });

    private static ResourceTransform Append(string word)
        => (args, _) => Task.FromResult<ResourceTransformResult?>(
            args.Args.TryGetValue("text", out var text) ? new(args.Args.SetItem("text", $"{text} {word}"), args.Options) : null);
}
