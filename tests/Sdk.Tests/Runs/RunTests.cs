using Pulumi.Testing;

namespace Lucid.Sdk.Tests.Runs;

public sealed class RunTests
{
    [Fact]
    public void Outside_a_run_there_is_no_deployment()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Deployment.Instance);

        Assert.Equal("Trying to acquire Deployment.Instance before 'Run' was called.", failure.Message);
    }

    [Fact]
    public async Task A_run_without_an_engine_says_so()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Deployment.RunAsync(() => { }));

        Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", failure.Message);
    }

    [Fact]
    public async Task The_defaults_of_a_test_run()
        => await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () =>
        {
            Assert.Equal("stack", Deployment.Instance.StackName);
            Assert.Equal("project", Deployment.Instance.ProjectName);
            Assert.Equal("organization", Deployment.Instance.OrganizationName);
            Assert.True(Deployment.Instance.IsDryRun);
            Assert.ThrowsAny<Exception>(() => Deployment.Instance.RootDirectory);
        });

    [Fact]
    public async Task A_faulted_output_fails_the_run_even_if_nobody_reads_it()
    {
        var failure = await Harness.RunFailingAsync(() => _ = Output.Create(1).Apply<int>(value => value == 1 ? throw new FormatException("unread") : value));

        Assert.Contains("unread", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_is_reported_as_an_unhandled_one_of_the_program()
    {
        var failure = await Harness.RunFailingAsync(() => throw new FormatException("thrown"));

        Assert.StartsWith("Running program '", failure.Message, StringComparison.Ordinal);
        Assert.Contains("failed with an unhandled exception:", failure.Message, StringComparison.Ordinal);
        Assert.Contains("System.FormatException: thrown", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_exception_is_reported_by_its_message_alone()
        => Assert.Equal("sorry", (await Harness.RunFailingAsync(() => throw new RunException("sorry"))).Message);

    [Fact]
    public async Task A_resource_exception_may_hide_its_stack()
        => Assert.Equal("short", (await Harness.RunFailingAsync(() => throw new ResourceException("short", null, hideStack: true))).Message);

    [Fact]
    public async Task A_logged_error_fails_the_run()
        => Assert.Equal("logged", (await Harness.RunFailingAsync(() => Log.Error("logged"))).Message);

    [Fact]
    public async Task Several_errors_are_all_reported()
    {
        var failure = await Assert.ThrowsAsync<AggregateException>(() => Harness.RunAsync(() =>
        {
            Log.Error("one");
            Log.Error("two");
        }));

        Assert.Equal(["one", "two"], failure.InnerExceptions.Select(exception => exception.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_outputs_are_what_the_program_returns()
    {
        var (resources, outputs) = await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () =>
        {
            var thing = new Thing("a", new ThingArgs { Text = "t" });
            return new Dictionary<string, object?> { ["text"] = thing.Text };
        });

        Assert.Equal("t", await OutputUtilities.GetValueAsync((Output<string>)outputs["text"]!));
        Assert.Equal(["a"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task An_asynchronous_program_is_awaited()
    {
        var resources = await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), async () =>
        {
            await Task.Yield();
            _ = new Thing("late");
        });

        Assert.Equal("late", Assert.Single(resources).GetResourceName());
    }

    [Fact]
    public async Task A_stack_class_is_among_its_resources()
    {
        var resources = await Deployment.TestAsync<GoodStack>(new RecordingMocks());

        Assert.IsType<GoodStack>(resources[0]);
        Assert.Equal("project-stack", resources[0].GetResourceName());
    }

    [Fact]
    public async Task An_output_of_a_stack_class_that_was_never_set_fails_the_run()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<ForgetfulStack>(new RecordingMocks()));

        Assert.Equal(
            "Output(s) 'o' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.", failure.Message);
    }

    [Fact]
    public async Task An_output_of_a_stack_class_that_is_no_output_fails_the_run()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<PlainStack>(new RecordingMocks()));

        Assert.Equal(
            "Output(s) 'o' have incorrect type. [Output] attributed properties must be instances of Output<T>.", failure.Message);
    }

    [Fact]
    public async Task Runs_side_by_side_do_not_see_each_other()
    {
        var runs = Enumerable.Range(0, 20).Select(index => Task.Run(async () =>
        {
            var resources = await Deployment.TestAsync(new RecordingMocks(), new TestOptions { StackName = $"s{index}" }, () =>
            {
                Assert.Equal($"s{index}", Deployment.Instance.StackName);
                _ = new Thing($"thing{index}");
            });
            Assert.Equal($"thing{index}", Assert.Single(resources).GetResourceName());
        }));

        await Task.WhenAll(runs);
    }

    [Fact]
    public async Task A_run_inside_a_run_is_refused()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync(
            new RecordingMocks(), new TestOptions(), () => Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () => { })));

        Assert.Contains(nameof(InvalidOperationException), failure.Message, StringComparison.Ordinal);
    }

    private sealed class GoodStack : Stack
    {
        public GoodStack() => Text = new Thing("a", new ThingArgs { Text = "t" }).Text;

        [Output]
        public Output<string> Text { get; private set; }
    }

    private sealed class PlainStack : Stack
    {
        [Output("o")]
        public string Plain { get; private set; } = string.Empty;
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output("o")]
        public Output<string> Forgotten { get; private set; } = null!;
    }
}
