using System.Reflection;
using Grpc.Core;
using Lucid.Sdk.Tests.Configuration;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Wire;

[Collection(nameof(EnvironmentCollection))]
public sealed class ExitCodeTests
{
    [Fact]
    public async Task A_program_that_succeeds_exits_with_0_and_says_that_it_is_done_once()
    {
        var (exitCode, monitor, log) = await EngineRun.RunAsync(() => Deployment.RunAsync(() => { _ = new Thing("a"); }));

        Assert.Equal((0, 1), (exitCode, monitor.Signals));
        Assert.Empty(log.Errors);
        Assert.Equal(["shop-dev", "a"], monitor.Registered.Select(request => request.Name));
    }

    [Fact]
    public async Task An_engine_that_does_not_know_the_end_of_a_program_is_fine()
    {
        var (exitCode, monitor, _) = await EngineRun.RunAsync(
            () => Deployment.RunAsync(() => { }), new FakeMonitor { KnowsNoSignal = true });

        Assert.Equal((0, 1), (exitCode, monitor.Signals));
    }

    [Fact]
    public async Task An_exception_exits_with_32_also_if_the_result_of_the_run_is_forgotten()
    {
        var processExitCode = 0;
        var (exitCode, monitor, log) = await EngineRun.RunAsync(async () =>
        {
            var result = await Deployment.RunAsync(() => Throw(new FormatException("thrown")));
            processExitCode = Environment.ExitCode;
            return result;
        });

        Assert.Equal((32, 32, 0), (exitCode, processExitCode, monitor.Signals));
        Assert.Empty(monitor.Outputs);
        Assert.StartsWith(
            $"Running program '{Assembly.GetEntryAssembly()!.Location}' failed with an unhandled exception:\n"
                + "System.FormatException: thrown",
            Assert.Single(log.Errors),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_exception_is_logged_by_its_message_alone()
        => Assert.Equal("sorry", (await EngineRun.RunFailingAsync(() => Throw(new RunException("sorry")))).Message);

    [Fact]
    public async Task A_logged_error_exits_with_1_after_everything_ran()
    {
        var (exitCode, monitor, log) = await EngineRun.RunAsync(() => Deployment.RunAsync(() =>
        {
            Log.Error("logged");
            _ = new Thing("a");
        }));

        Assert.Equal((1, 0), (exitCode, monitor.Signals));
        Assert.Equal(["logged"], log.Errors);
        Assert.Equal("a", monitor["a"].Name);
        Assert.Single(monitor.Outputs);
    }

    [Fact]
    public async Task A_registration_that_fails_exits_with_32_and_is_logged_once()
    {
        var error = await EngineRun.RunFailingAsync(
            () => _ = new Thing("a").Text.Apply(text => text.Length), new FakeMonitor { OnRegister = Refuse });

        Assert.Contains("Grpc.Core.RpcException", error.Message, StringComparison.Ordinal);
        Assert.Contains("refused here", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_failure_ends_the_run_and_what_is_in_flight_is_abandoned()
    {
        var never = new TaskCompletionSource();
        var monitor = new FakeMonitor
        {
            OnRegister = (request, response) => request.Name == "stuck" ? never.Task : Refuse(request, response),
        };
        var (exitCode, seen, log) = await EngineRun.RunAsync(
            () => Deployment.RunAsync(() =>
            {
                _ = new Thing("stuck");
                _ = new Thing("a");
            }),
            monitor);

        Assert.Equal((32, 0), (exitCode, seen.Signals));
        Assert.Single(log.Errors);
    }

    [Fact]
    public async Task A_stack_class_that_throws_ends_the_run_at_once()
    {
        var never = new TaskCompletionSource();
        var monitor = new FakeMonitor { OnRegister = (request, _) => request.Custom ? never.Task : Task.CompletedTask };
        var (exitCode, _, log) = await EngineRun.RunAsync(() => Deployment.RunAsync<ThrowingStack>(), monitor);

        Assert.Equal(32, exitCode);
        Assert.Equal(["half way"], log.Errors);
    }

    [Fact]
    public async Task An_engine_that_is_dead_exits_with_1_and_says_so_on_standard_error()
    {
        string address;
        await using (var engine = await FakeEngine.StartAsync())
        {
            address = engine.Address;
        }

        var (exitCode, text) = await WithStandardErrorAsync(() => EngineRun.RunAgainstAsync(address, () => Deployment.RunAsync(() => { })));

        Assert.Equal(1, exitCode);
        Assert.Contains("RpcException", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_takes_no_messages_exits_with_1_and_the_text_is_on_standard_error()
    {
        var (result, text) = await WithStandardErrorAsync(() => EngineRun.RunAsync(
            () => Deployment.RunAsync(() => Log.Info("hello")), log: new FakeLog { IsBroken = true }));

        Assert.Equal((1, 0), (result.ExitCode, result.Monitor.Signals));
        Assert.Contains("no messages here", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_of_the_engine_that_is_refused_fails_with_the_engines_text()
    {
        var (exitCode, _, log) = await EngineRun.RunAsync(
            () => Deployment.RunAsync(() => Deployment.RequirePulumiVersionAsync(">=99.0.0")),
            log: new FakeLog { RefusesVersion = "too old for" });

        Assert.Equal(32, exitCode);
        Assert.Contains("too old for >=99.0.0", Assert.Single(log.Errors), StringComparison.Ordinal);
    }

    private static Task Refuse(RegisterResourceRequest request, RegisterResourceResponse response)
        => request.Custom ? throw new RpcException(new Status(StatusCode.InvalidArgument, "refused here")) : Task.CompletedTask;

    private static void Throw(Exception exception) => throw exception;

    private static async Task<(T Result, string Text)> WithStandardErrorAsync<T>(Func<Task<T>> run)
    {
        var before = Console.Error;
        using var text = new StringWriter();
        Console.SetError(text);
        try
        {
            return (await run(), text.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }

    private sealed class ThrowingStack : Stack
    {
        public ThrowingStack()
        {
            _ = new Thing("stuck");
            Throw(new RunException("half way"));
        }
    }
}
