namespace Lucid.Sdk.Tests.Resources;

public sealed class RegisterOutputsTests
{
    [Theory]
    [InlineData("dictionary")]
    [InlineData("task")]
    [InlineData("output")]
    public async Task Every_form_registers_the_outputs(string form)
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(() => _ = new Registering("r", form), mocks);

        Assert.Equal("v", await OutputUtilities.GetValueAsync(Outputs(mocks).Outputs["key"]));
    }

    [Fact]
    public async Task Properties_without_a_value_are_left_out()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(() => _ = new Registering("r", "properties"), mocks);

        Assert.Equal(["Plain", "renamed"], Outputs(mocks).Outputs.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_no_outputs()
        => Assert.Contains(
            nameof(ArgumentNullException),
            (await Harness.RunFailingAsync(() => _ = new Registering("r", "null"))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_component_may_register_twice_or_never()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(
            () =>
            {
                _ = new Registering("r", "twice");
                _ = new Registering("never", "never");
            },
            mocks);

        Assert.DoesNotContain(mocks.Outputs.Keys, urn => urn.EndsWith("::never", StringComparison.Ordinal));
        Assert.NotEmpty(Outputs(mocks).Outputs);
    }

    [Fact]
    public async Task Secret_and_unknown_outputs_arrive_as_such()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(() => _ = new Registering("r", "marked"), mocks);

        var outputs = Outputs(mocks).Outputs;
        Assert.True(await Output.IsSecretAsync(outputs["secret"]));
        Assert.False(await OutputUtilities.GetIsKnownAsync(outputs["unknown"]));
    }

    [Fact]
    public async Task Mocks_see_the_outputs_of_the_stack()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(mocks, new(), () => new Dictionary<string, object?> { ["a"] = 1 });

        var stack = Assert.Single(mocks.Outputs);
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", stack.Key);
        Assert.Equal(1.0, await OutputUtilities.GetValueAsync(stack.Value.Outputs["a"]));
    }

    [Fact]
    public async Task A_component_without_args_has_no_inputs()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(() => _ = new Registering("r", "never"), mocks);

        Assert.Empty(mocks.Resources["r"].Inputs);
    }

    private static Pulumi.Testing.MockRegisterResourceOutputsRequest Outputs(RecordingMocks mocks)
        => mocks.Outputs.Values.Single(request => request.Urn.EndsWith("::r", StringComparison.Ordinal));

    private sealed class Registering : ComponentResource
    {
        public Registering(string name, string form)
            : base("test:index:Registering", name)
        {
            IDictionary<string, object?> outputs = new Dictionary<string, object?> { ["key"] = "v" };
            switch (form)
            {
                case "dictionary":
                    RegisterOutputs(outputs);
                    break;
                case "task":
                    RegisterOutputs(Task.FromResult(outputs));
                    break;
                case "output":
                    RegisterOutputs(Output.Create(outputs));
                    break;
                case "properties":
                    RegisterOutputs();
                    break;
                case "null":
                    RegisterOutputs((IDictionary<string, object?>)null!);
                    break;
                case "twice":
                    RegisterOutputs();
                    RegisterOutputs(outputs);
                    break;
                case "marked":
                    outputs["secret"] = Output.CreateSecret("s");
                    outputs["unknown"] = OutputUtilities.CreateUnknown("u");
                    RegisterOutputs(outputs);
                    break;
            }
        }

        [Output]
        public Output<string> Plain { get; private set; } = Output.Create("p");

        [Output("renamed")]
        public Output<string> Other { get; private set; } = Output.Create("o");

        [Output]
        public Output<string>? Missing { get; private set; }
    }
}
