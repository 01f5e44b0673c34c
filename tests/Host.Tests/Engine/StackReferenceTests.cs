using Grpc.Core;
using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Values;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Engine;

/// <summary>What a program is told of the outputs of other stacks.</summary>
public sealed class StackReferenceTests
{
    private const string Advice = "The outputs of stack 'acme/network/prod' are not known here. "
        + "Name a file that `pulumi stack export` of it wrote: --stack-state acme/network/prod=FILE.";

    private static readonly ObjectValue Outputs = Map(("subnet", Text("10.0.0.0/8")));

    [Theory]
    [InlineData("acme/network/prod")]
    [InlineData("network/prod")]
    [InlineData("prod")]
    public async Task A_stack_is_known_by_its_name_or_an_end_of_it(string name)
    {
        await using var engine = await StartAsync(stacks: [(name, Outputs), ("rod", ObjectValue.Empty), ("other/prod", ObjectValue.Empty)]);

        Assert.Equal(
            Map(("name", Text("acme/network/prod")), ("outputs", Outputs), ("secretOutputNames", List())),
            await ReadAsync(engine, "acme/network/prod"));
    }

    [Fact]
    public async Task The_longest_fitting_end_counts()
    {
        await using var engine = await StartAsync(stacks: [("prod", ObjectValue.Empty), ("network/prod", Outputs)]);

        Assert.Equal(Outputs, (await ReadAsync(engine, "acme/network/prod"))["outputs"]);
    }

    [Fact]
    public async Task Which_outputs_are_secret_is_said_and_they_stay_so()
    {
        var outputs = Map(("b", Secret("s")), ("a", List(Secret("t"))), ("c", Text("plain")));
        await using var engine = await StartAsync(stacks: [("prod", outputs)]);

        Assert.Equal(
            Map(("name", Text("prod")), ("outputs", outputs), ("secretOutputNames", List(Text("a"), Text("b")))),
            await ReadAsync(engine, "prod"));
    }

    [Fact]
    public async Task Without_a_state_nothing_is_known_in_a_preview_and_a_warning_says_what_to_do()
    {
        await using var engine = await StartAsync(stacks: [("other", Outputs)]);

        var answer = await ReadAsync(engine, "acme/network/prod");

        Assert.Equal(
            Map(("name", Text("acme/network/prod")), ("outputs", UnknownValue.Instance), ("secretOutputNames", UnknownValue.Instance)),
            answer);
        var warning = Assert.Single(engine.Server.Diagnostics);
        Assert.Equal((Severity.Warning, Advice), (warning.Severity, warning.Message));
    }

    [Fact]
    public async Task A_stack_without_a_state_is_told_once_however_often_it_is_read()
    {
        await using var engine = await StartAsync();

        await ReadAsync(engine, "acme/network/prod");
        await engine.Monitor.InvokeAsync(Function("acme/network/prod"));
        await engine.Monitor.InvokeAsync(Function("other"));

        Assert.Equal([Advice, Advice.Replace("acme/network/prod", "other")], engine.Server.Diagnostics.Select(warning => warning.Message));
    }

    [Fact]
    public async Task Without_a_state_nothing_can_be_rendered()
    {
        await using var engine = await StartAsync(EngineMode.Render);

        Assert.Equal(
            (StatusCode.FailedPrecondition, Advice), await StatusOfAsync(engine.Monitor.ReadResourceAsync(Request("acme/network/prod"))));
    }

    [Fact]
    public async Task A_function_tells_the_same()
    {
        await using var engine = await StartAsync(stacks: [("prod", Outputs)]);

        var answer = await engine.Monitor.InvokeAsync(Function("prod"));

        Assert.Equal(await ReadAsync(engine, "prod"), StructReader.Read(answer.Return));
    }

    [Fact]
    public async Task A_function_without_a_stack_is_refused()
    {
        await using var engine = await StartAsync();

        Assert.Equal(
            (StatusCode.InvalidArgument, "pulumi:pulumi:readStackOutputs was called without a 'name'"),
            await StatusOfAsync(engine.Monitor.InvokeAsync(new ResourceInvokeRequest { Tok = "pulumi:pulumi:readStackOutputs" })));
    }

    private static ReadResourceRequest Request(string stack) => new()
    {
        Id = stack,
        Type = "pulumi:pulumi:StackReference",
        Name = stack,
        Properties = Wire(Map(("name", Text(stack)))),
        AcceptSecrets = true,
    };

    private static ResourceInvokeRequest Function(string stack) => new()
    {
        Tok = "pulumi:pulumi:readStackOutputs",
        Args = Wire(Map(("name", Text(stack)))),
    };

    private static async Task<ObjectValue> ReadAsync(ConnectedEngine engine, string stack) =>
        StructReader.Read((await engine.Monitor.ReadResourceAsync(Request(stack))).Properties);
}
