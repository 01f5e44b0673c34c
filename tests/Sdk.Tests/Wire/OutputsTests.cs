using Lucid.Sdk.Tests.Configuration;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>What is registered as outputs, and what an answer becomes.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class OutputsTests
{
    private const string Secret = """{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":"s"}""";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [Fact]
    public async Task The_outputs_of_the_stack_are_what_the_program_returns()
    {
        var (_, monitor, _) = await EngineRun.RunAsync(() => Deployment.RunAsync(() => new Dictionary<string, object?>
        {
            ["plain"] = "p",
            ["secret"] = Output.CreateSecret("s"),
            ["unknown"] = OutputUtilities.CreateUnknown("u"),
            ["nothing"] = null,
        }));

        var outputs = Assert.Single(monitor.Outputs);
        Assert.Equal("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", outputs.Urn);
        Assert.Equal($$"""{"plain":"p","secret":{{Secret}},"unknown":"{{Unknown}}"}""", WireJson.Write(outputs.Outputs));
    }

    [Fact]
    public async Task The_outputs_of_a_stack_class_are_its_properties()
    {
        var (exitCode, monitor, _) = await EngineRun.RunAsync(() => Deployment.RunAsync<SecretStack>());

        Assert.Equal(0, exitCode);
        Assert.Equal($$"""{"Plain":"p","token":{{Secret}}}""", WireJson.Write(Assert.Single(monitor.Outputs).Outputs));
    }

    [Fact]
    public async Task An_asynchronous_program_may_have_outputs_and_options_of_its_stack()
    {
        var (exitCode, monitor, _) = await EngineRun.RunAsync(() => Deployment.RunAsync(
            async () =>
            {
                await Task.Yield();
                _ = new Thing("a");
                return new Dictionary<string, object?> { ["plain"] = "p" };
            },
            new StackOptions
            {
                ResourceTransformations =
                {
                    args => new ResourceTransformationResult(new ThingArgs { Text = "transformed" }, args.Options),
                },
            }));

        Assert.Equal(0, exitCode);
        Assert.Equal("""{"plain":"p"}""", WireJson.Write(Assert.Single(monitor.Outputs).Outputs));
        Assert.Equal("""{"text":"transformed"}""", WireJson.Write(monitor["a"].Object));
        Assert.Empty(monitor["a"].Transforms);
    }

    [Fact]
    public async Task A_stack_class_may_come_from_a_service_provider()
    {
        var (exitCode, monitor, _) = await EngineRun.RunAsync(() => Deployment.RunAsync<SecretStack>(new Services()));

        Assert.Equal(0, exitCode);
        Assert.Equal($$"""{"Plain":"p","token":{{Secret}}}""", WireJson.Write(Assert.Single(monitor.Outputs).Outputs));
    }

    [Fact]
    public async Task A_stack_class_that_the_service_provider_has_not_fails_the_run()
    {
        var (exitCode, _, log) = await EngineRun.RunAsync(() => Deployment.RunAsync<OtherStack>(new Services()));

        Assert.Equal(32, exitCode);
        Assert.Contains(nameof(OtherStack), Assert.Single(log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_registers_its_outputs_once_they_are_there()
    {
        var monitor = await EngineRun.RunAsync(() => _ = new Group("g"));

        var outputs = monitor.Outputs.Single(request => request.Urn == "urn:pulumi:dev::shop::test:index:Group::g");
        Assert.Equal("""{"Address":"child.local"}""", WireJson.Write(outputs.Outputs));
    }

    [Fact]
    public async Task An_answer_is_secret_unknown_or_clear_property_by_property()
    {
        Thing thing = null!;
        await EngineRun.RunAsync(() => thing = new Thing("a"), Answering("""{"text":{{Secret}},"number":"{{Unknown}}","items":["a"]}"""
            .Replace("{{Secret}}", Secret, StringComparison.Ordinal).Replace("{{Unknown}}", Unknown, StringComparison.Ordinal)));

        Assert.Equal("s", await OutputUtilities.GetValueAsync(thing.Text));
        Assert.True(await Output.IsSecretAsync(thing.Text));
        Assert.False(await OutputUtilities.GetIsKnownAsync(thing.Number));
        Assert.False(await Output.IsSecretAsync(thing.Items));
        Assert.Equal(["a"], (await OutputUtilities.GetValueAsync(thing.Items)).ToArray());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    public async Task What_is_missing_after_an_update_that_failed_or_was_skipped_is_unknown(int result, bool isKnown)
    {
        Thing thing = null!;
        await EngineRun.RunAsync(() => thing = new Thing("a"), new FakeMonitor
        {
            OnRegister = (_, response) => Task.FromResult(response.Result = (Result)result),
        });

        Assert.Equal(isKnown, await OutputUtilities.GetIsKnownAsync(thing.Text));
        Assert.True(await OutputUtilities.GetIsKnownAsync(thing.Urn));
    }

    [Fact]
    public async Task A_value_of_the_wrong_type_is_a_warning_for_who_reads_it_and_does_not_show_it()
    {
        Thing thing = null!;
        var (exitCode, _, log) = await EngineRun.RunAsync(
            () => Deployment.RunAsync(() =>
            {
                thing = new Thing("a");
                _ = thing.Number.Apply(number => number);
            }),
            Answering("""{"number":"hunter2"}"""));

        Assert.Equal(0, exitCode);
        Assert.Equal(0, await OutputUtilities.GetValueAsync(thing.Number));
        var warning = Assert.Single(log.Messages, message => message.Severity == LogSeverity.Warning);
        Assert.Equal("urn:pulumi:dev::shop::test:index:Thing::a", warning.Urn);
        Assert.DoesNotContain("hunter2", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_custom_resource_without_an_id_has_an_unknown_one_also_in_an_update()
    {
        Thing thing = null!;
        await EngineRun.RunAsync(() => thing = new Thing("a"), new FakeMonitor
        {
            OnRegister = (_, response) => Task.FromResult(response.Id = string.Empty),
        });

        Assert.False(await OutputUtilities.GetIsKnownAsync(thing.Id));
    }

    [Fact]
    public async Task Keys_of_the_providers_book_keeping_are_not_read()
    {
        WholeThing thing = null!;
        await EngineRun.RunAsync(() => thing = new WholeThing("a"), Answering("""{"any":{"__defaults":[],"a":1}}"""));

        var value = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(await OutputUtilities.GetValueAsync(thing.Any));
        Assert.Equal(["a"], value.Keys);
    }

    private static FakeMonitor Answering(string json) => new()
    {
        OnRegister = (request, response) => Task.FromResult(
            request.Custom ? response.Object = WireStructs.FromJson(json) : response.Object),
    };

    private sealed class SecretStack : Stack
    {
        [Output]
        public Output<string> Plain { get; private set; } = Output.Create("p");

        [Output("token")]
        public Output<string> Token { get; private set; } = Output.CreateSecret("s");
    }

    private sealed class OtherStack(string name) : Stack
    {
        public string Name { get; } = name;
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(System.Type serviceType) => serviceType == typeof(SecretStack) ? new SecretStack() : null;
    }
}
