using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Lucid.Sdk.Tests.Configuration;
using Lucid.Sdk.Tests.Wire;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Callbacks;

/// <summary>Hooks: how the engine learns of them, and how it calls them.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class HookTests
{
    [Fact]
    public async Task A_resource_names_its_hooks_at_each_step_and_the_engine_knows_them_before_it()
    {
        var known = -1;
        FakeMonitor monitor = null!;
        monitor = new FakeMonitor
        {
            OnRegister = (request, _)
                => Task.FromResult(known = request.Name == "a" ? monitor.Hooks.Count + monitor.ErrorHooks.Count : known),
        };
        await EngineRun.RunAsync(
            () => _ = new Thing("a", null, new CustomResourceOptions
            {
                Hooks =
                {
                    BeforeCreate = { Hook("bc1"), Hook("bc2") },
                    AfterCreate = { Hook("ac") },
                    BeforeUpdate = { Hook("bu") },
                    AfterUpdate = { Hook("au") },
                    BeforeDelete = { Hook("bd") },
                    AfterDelete = { Hook("ad") },
                    OnError = { new ErrorHook("e", (_, _) => Task.FromResult(false)) },
                },
            }),
            monitor);

        Assert.Equal(8, known);
        Assert.Equal(
            new RegisterResourceRequest.Types.ResourceHooksBinding
            {
                BeforeCreate = { "bc1", "bc2" },
                AfterCreate = { "ac" },
                BeforeUpdate = { "bu" },
                AfterUpdate = { "au" },
                BeforeDelete = { "bd" },
                AfterDelete = { "ad" },
                OnError = { "e" },
            },
            monitor["a"].Hooks);
    }

    [Fact]
    public async Task The_engine_is_told_when_a_hook_runs_and_what_its_failure_means()
    {
        var monitor = await EngineRun.RunAsync(() =>
        {
            _ = Hook("plain");
            _ = new ResourceHook("told", (_, _) => Task.CompletedTask, new ResourceHookOptions { OnDryRun = true, IgnoreErrors = true });
        });

        Assert.Equal(
            [("plain", false, false), ("told", true, true)],
            monitor.Hooks.Select(hook => (hook.Name, hook.OnDryRun, hook.IgnoreErrors)).Order());
    }

    [Fact]
    public async Task A_hook_is_told_of_the_resource_and_its_secrets_are_outputs()
    {
        ResourceHookArgs seen = null!;
        await CallAsync(
            () => _ = new ResourceHook("hook", (args, _) => Task.FromResult(seen = args)),
            new ResourceHookRequest
            {
                Urn = "urn:pulumi:dev::shop::test:index:Thing::a",
                Id = "a-id",
                Name = "a",
                Type = "test:index:Thing",
                NewInputs = Properties(),
                NewOutputs = ByteString.Empty,
            });

        Assert.Equal(
            ("urn:pulumi:dev::shop::test:index:Thing::a", "a-id", "a", "test:index:Thing"), (seen.Urn, seen.Id, seen.Name, seen.Type));
        Assert.Equal(10.0, seen.NewInputs!["length"]);
        Assert.Equal("x", ((ImmutableDictionary<string, object?>)seen.NewInputs["labels"]!)["app"]);
        Assert.Null(seen.NewInputs["later"]);
        var secret = Assert.IsType<Output<object?>>(seen.NewInputs["password"]);
        Assert.True(await Output.IsSecretAsync(secret));
        Assert.Equal("hidden", await OutputUtilities.GetValueAsync(secret));
        Assert.Empty(seen.NewOutputs!);
        Assert.Null(seen.OldInputs);
        Assert.Null(seen.OldOutputs);
    }

    [Fact]
    public async Task A_hook_may_wait_and_its_messages_arrive_also_after_the_program_ended()
    {
        var (response, messages) = await CallAsync(
            () => _ = new ResourceHook("hook", async (_, cancellationToken) =>
            {
                await Task.Delay(10, cancellationToken);
                Log.Info("in the hook");
            }),
            new ResourceHookRequest());

        Assert.Empty(response!.Error);
        Assert.Contains("in the hook", messages);
    }

    [Fact]
    public async Task A_hook_that_throws_tells_the_engine_why()
    {
        var exception = await Assert.ThrowsAsync<RpcException>(() => CallAsync(
            () => _ = new ResourceHook("hook", (_, _) => throw new InvalidOperationException("the backup is missing: größer")),
            new ResourceHookRequest()));

        Assert.Equal((StatusCode.Unknown, "the backup is missing: größer"), (exception.StatusCode, exception.Status.Detail));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_error_hook_decides_whether_the_operation_is_tried_again(bool again)
    {
        ErrorHookArgs seen = null!;
        var response = await CallErrorHookAsync((args, _) =>
        {
            seen = args;
            return Task.FromResult(again);
        });

        Assert.Equal(again, response.Retry);
        Assert.Equal(("a", "create"), (seen.Name, seen.FailedOperation));
        Assert.Equal(["second", "first"], seen.Errors);
        Assert.Equal(10.0, seen.NewInputs!["length"]);
        Assert.Null(seen.OldInputs);
    }

    [Fact]
    public async Task An_error_hook_that_throws_answers_why_and_nothing_is_tried_again()
    {
        var response = await CallErrorHookAsync((_, _) => throw new FormatException("no idea"));

        Assert.Equal((false, "no idea"), (response.Retry, response.Error));
    }

    [Fact]
    public async Task A_transform_may_add_a_hook()
    {
        var engine = new TransformingEngine();
        await EngineRun.RunAsync(
            () => _ = new Thing("a", null, new CustomResourceOptions
            {
                ResourceTransforms =
                {
                    (args, _) =>
                    {
                        args.Options.Hooks.AfterCreate.Add(Hook("late"));
                        return Task.FromResult<ResourceTransformResult?>(new(args.Args, args.Options));
                    },
                },
            }),
            engine.Monitor);

        Assert.Equal("late", Assert.Single(engine.Monitor.Hooks).Name);
        Assert.Equal(["late"], Assert.Single(engine.Answers["a"]).Options.Hooks.AfterCreate);
    }

    [Theory]
    [InlineData("resourceHooks", "resource hooks")]
    [InlineData("errorHooks", "error hooks")]
    public async Task An_engine_without_hooks_fails_the_run(string feature, string named)
    {
        var error = await EngineRun.RunFailingAsync(
            () =>
            {
                _ = Hook("hook");
                _ = new ErrorHook("again", (_, _) => Task.FromResult(true));
            },
            new FakeMonitor { Lacks = new HashSet<string> { feature } });

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_test_with_mocks_hooks_are_registered_and_not_run()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(
            () => _ = new Thing("a", null, new CustomResourceOptions
            {
                Hooks = { BeforeCreate = { new ResourceHook("hook", (_, _) => throw new FormatException("called")) } },
            }),
            mocks);

        Assert.Contains("a", mocks.Resources.Keys);
    }

    private static ResourceHook Hook(string name) => new(name, (_, _) => Task.CompletedTask);

    private static ByteString Properties() => new Struct
    {
        Fields =
        {
            ["length"] = Value.ForNumber(10),
            ["labels"] = Value.ForStruct(new Struct { Fields = { ["app"] = Value.ForString("x") } }),
            ["later"] = Value.ForString("04da6b54-80e4-46f7-96ec-b56ff0331ba9"),
            ["password"] = TransformingEngine.Secret(Value.ForString("hidden")),
        },
    }.ToByteString();

    /// <summary>Calls the one hook of a program between the end of the program and the engine's.</summary>
    private static async Task<(ResourceHookResponse? Response, IEnumerable<string> Messages)> CallAsync(
        Action program, ResourceHookRequest request)
    {
        (ResourceHookResponse? response, Exception? failure) = (null, null);
        FakeMonitor monitor = null!;
        monitor = new FakeMonitor
        {
            OnSignal = async () =>
            {
                try
                {
                    response = await monitor.Hooks.Single().Callback.CallAsync<ResourceHookResponse>(request);
                }
                catch (RpcException exception)
                {
                    failure = exception;
                }
            },
        };
        var (_, _, log) = await EngineRun.RunAsync(() => Deployment.RunAsync(program), monitor);
        return failure is null ? (response, log.Messages.Select(message => message.Message)) : throw failure;
    }

    private static async Task<ErrorHookResponse> CallErrorHookAsync(ErrorHookCallback hook)
    {
        ErrorHookResponse? response = null;
        FakeMonitor monitor = null!;
        monitor = new FakeMonitor
        {
            OnSignal = async () => response = await monitor.ErrorHooks.Single().Callback.CallAsync<ErrorHookResponse>(new ErrorHookRequest
            {
                Name = "a",
                FailedOperation = "create",
                Errors = { "second", "first" },
                NewInputs = Properties(),
            }),
        };
        await EngineRun.RunAsync(() => _ = new ErrorHook("hook", hook), monitor);
        return response!;
    }
}
