using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Lucid.Sdk.Tests.Configuration;
using Lucid.Sdk.Tests.Wire;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Callbacks;

/// <summary>Transforms of calls of a provider's functions.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class InvokeTransformTests
{
    private const string Provider = "urn:pulumi:dev::shop::pulumi:providers:test::p::p-id";

    [Fact]
    public async Task Transforms_are_registered_in_order_before_the_calls_that_follow_them()
    {
        var registered = -1;
        FakeMonitor monitor = null!;
        monitor = new FakeMonitor
        {
            OnInvoke = request =>
            {
                registered = monitor.InvokeTransforms.Count;
                return new ResourceInvokeResponse { Return = request.Args };
            },
        };
        await EngineRun.RunAsync(
            () =>
            {
                Deployment.Instance.RegisterInvokeTransform(Answering("first"));
                Deployment.Instance.RegisterInvokeTransform(Answering("second"));
                Deployment.Instance.Invoke<ImmutableDictionary<string, object>>("test:index:find", InvokeArgs.Empty);
            },
            monitor);

        Assert.Equal(2, registered);
        Assert.Equal(2, monitor.InvokeTransforms.Select(callback => callback.Token).Distinct().Count());
        Assert.Single(monitor.InvokeTransforms.Select(callback => callback.Target).Distinct());
    }

    [Fact]
    public async Task A_transform_sees_the_call_and_changes_its_arguments_and_options()
    {
        InvokeTransformArgs seen = default;
        string? version = null;
        var answer = await CallAsync((args, _) =>
        {
            (seen, version) = (args, args.Options.Version);
            args.Options.Version = "2.0.0";
            return Task.FromResult<InvokeTransformResult?>(new(args.Args.SetItem("length", 11), args.Options));
        });

        Assert.Equal(("test:index:find", 3.0, "1.0.0"), (seen.Token, seen.Args["length"], version));
        Assert.IsType<Output<string>>(seen.Args["key"]);
        Assert.Equal(11, answer.Args.Fields["length"].NumberValue);
        Assert.Equal(TransformingEngine.Output(Value.ForString("hidden"), isSecret: true), answer.Args.Fields["key"]);
        Assert.Equal(new TransformInvokeOptions { Provider = Provider, Version = "2.0.0" }, answer.Options);
    }

    [Fact]
    public async Task A_transform_that_returns_nothing_answers_nothing()
    {
        var answer = await CallAsync((_, _) => Task.FromResult<InvokeTransformResult?>(null));

        Assert.Equal(0, answer.CalculateSize());
    }

    [Fact]
    public async Task An_engine_without_transforms_of_calls_fails_the_run()
    {
        var error = await EngineRun.RunFailingAsync(
            () => Deployment.Instance.RegisterInvokeTransform(Answering("x")),
            new FakeMonitor { Lacks = new HashSet<string> { "invokeTransforms" } });

        Assert.Contains("does not support", error.Message, StringComparison.Ordinal);
        Assert.Contains("invoke transforms", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_test_with_mocks_calls_reach_the_mocks_as_they_are()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(
            () =>
            {
                Deployment.Instance.RegisterInvokeTransform(Answering("changed"));
                Deployment.Instance.Invoke<ImmutableDictionary<string, object>>("test:index:find", InvokeArgs.Empty);
            },
            mocks);

        Assert.Empty(Assert.Single(mocks.Calls).Args);
    }

    private static InvokeTransform Answering(string text)
        => (args, _) => Task.FromResult<InvokeTransformResult?>(new(args.Args.SetItem("text", text), args.Options));

    private static async Task<TransformInvokeResponse> CallAsync(InvokeTransform transform)
    {
        TransformInvokeResponse? answer = null;
        FakeMonitor monitor = null!;
        monitor = new FakeMonitor
        {
            OnSignal = async () => answer = await monitor.InvokeTransforms.Single().CallAsync<TransformInvokeResponse>(new TransformInvokeRequest
            {
                Token = "test:index:find",
                Args = new Struct
                {
                    Fields =
                    {
                        ["length"] = Value.ForNumber(3),
                        ["key"] = TransformingEngine.Output(Value.ForString("hidden"), isSecret: true),
                    },
                }.ToByteString(),
                Options = new TransformInvokeOptions { Provider = Provider, Version = "1.0.0" },
            }),
        };
        await EngineRun.RunAsync(() => Deployment.Instance.RegisterInvokeTransform(transform), monitor);
        return answer!;
    }
}
