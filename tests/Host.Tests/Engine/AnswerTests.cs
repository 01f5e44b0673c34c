using Lucid.Host.Engine;
using Lucid.Host.Tests.Graph;
using Lucid.Host.Values;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Engine;

/// <summary>Answers have the form that the program said it can read; what the engine holds does not change by it.</summary>
public sealed class AnswerTests
{
    private const string Type = "random:index:Password";
    private const string OtherUrn = "urn:pulumi:dev::lucid::a:b:C::other";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_secret_is_marked_for_a_program_that_reads_secrets(bool acceptsSecrets)
    {
        await using var engine = await StartAsync();
        var request = Request(Map(("a", Secret("s"))));
        request.AcceptSecrets = acceptsSecrets;

        Assert.Equal(Map(("a", acceptsSecrets ? Secret("s") : Text("s"))), await engine.OutputsAsync(request));
        Assert.Equal(Map(("a", Secret("s"))), Assert.Single(engine.Graph.InTreeOrder, resource => resource.Type == Type).Outputs);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reference_is_the_plain_id_for_a_program_that_reads_no_references(bool acceptsResources)
    {
        await using var engine = await StartAsync();
        var custom = new ResourceReferenceValue(OtherUrn, "i-1", "1.0.0");
        var component = new ResourceReferenceValue(OtherUrn, null, null);
        var request = Request(Map(("component", component), ("custom", custom)));
        request.AcceptResources = acceptsResources;

        Assert.Equal(
            acceptsResources
                ? Map(("component", component), ("custom", custom))
                : Map(("component", Text(OtherUrn)), ("custom", Text("i-1"))),
            await engine.OutputsAsync(request));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_value_that_is_known_in_part_goes_only_to_a_program_that_can_take_it_apart(bool supportsPartialValues)
    {
        await using var engine = await StartAsync();
        var inputs = Map(
            ("known", Text("a")),
            ("list", List(Text("a"), UnknownValue.Instance)),
            ("map", Map(("a", Text("b")), ("c", SecretValue.Of(UnknownValue.Instance)))),
            ("unknown", UnknownValue.Instance));
        var request = Request(inputs);
        request.SupportsPartialValues = supportsPartialValues;

        Assert.Equal(supportsPartialValues ? inputs : Map(("known", Text("a"))), await engine.OutputsAsync(request));
    }

    [Fact]
    public async Task Additional_secret_outputs_are_secret_if_they_are_there()
    {
        await using var engine = await StartAsync();

        Assert.Equal(
            Map(("length", Number(9)), ("result", Secret("s"))),
            await engine.OutputsAsync(Hiding(Request(Map(("length", Number(9)), ("result", Text("s")))), "result", "missing")));
    }

    [Fact]
    public async Task Additional_secret_outputs_of_something_unchanged_are_secret_even_if_the_state_does_not_know()
    {
        var deployed = Resources.Custom(null, Type, "pw", Map(("length", Number(9)))) with
        {
            Id = "pw",
            Outputs = Map(("length", Number(9)), ("result", Text("s"))),
        };
        await using var engine = await StartAsync(current: Resources.GraphOf(deployed));

        Assert.Equal(
            Map(("length", Number(9)), ("result", Secret("s"))),
            await engine.OutputsAsync(Hiding(Request(Map(("length", Number(9)))), "result")));
    }

    [Fact]
    public async Task Additional_secret_outputs_of_something_changed_in_place_are_secret()
    {
        var deployed = Resources.Custom(null, Type, "pw", Map(("length", Number(8)))) with
        {
            Id = "pw",
            Outputs = Map(("length", Number(8)), ("result", Text("s"))),
        };
        await using var engine = await StartAsync(current: Resources.GraphOf(deployed));

        Assert.Equal(
            Map(("length", Number(9)), ("result", Secret("s"))),
            await engine.OutputsAsync(Hiding(Request(Map(("length", Number(9)))), "result")));
    }

    [Fact]
    public async Task An_input_that_became_secret_is_secret_in_the_unchanged_outputs_too()
    {
        var plain = Map(
            ("list", List(Text("a"), Text("s"))), ("map", Map(("inner", Text("s")), ("open", Text("o")))), ("token", Text("s")));
        var deployed = Resources.Custom(null, Type, "pw", plain) with { Id = "pw", Outputs = plain.With("computed", Text("c")) };
        var marked = Map(
            ("list", List(Text("a"), Secret("s"))), ("map", Map(("inner", Secret("s")), ("open", Text("o")))), ("token", Secret("s")));
        await using var engine = await StartAsync(current: Resources.GraphOf(deployed));

        Assert.Equal(marked.With("computed", Text("c")), await engine.OutputsAsync(Request(marked)));
    }

    [Fact]
    public async Task Additional_secret_outputs_of_something_read_are_secret()
    {
        await using var engine = await StartAsync(EngineMode.Render);
        var request = new ReadResourceRequest { Id = "i", Type = Type, Name = "pw", AcceptSecrets = true };
        request.Properties = Wire(Map(("result", Text("s"))));
        request.AdditionalSecretOutputs.Add("result");

        var answer = await engine.Monitor.ReadResourceAsync(request);

        Assert.Equal(Map(("result", Secret("s"))), StructReader.Read(answer.Properties));
    }

    private static RegisterResourceRequest Request(ObjectValue inputs) => Custom("", Type, "pw", inputs);

    private static RegisterResourceRequest Hiding(RegisterResourceRequest request, params string[] outputs)
    {
        request.AdditionalSecretOutputs.Add(outputs);
        return request;
    }
}
