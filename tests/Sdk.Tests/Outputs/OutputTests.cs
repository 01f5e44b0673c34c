using System.Globalization;
using System.Text.Json;

namespace Lucid.Sdk.Tests.Outputs;

public sealed class OutputTests
{
    [Fact]
    public async Task Apply_transforms_a_known_value()
        => Assert.Equal(4, await OutputUtilities.GetValueAsync(Output.Create(2).Apply(value => value * 2)));

    [Fact]
    public async Task Apply_is_not_called_while_the_value_is_unknown()
    {
        var called = false;
        var result = OutputUtilities.CreateUnknown(2).Apply(value => called = true);

        Assert.False(await OutputUtilities.GetIsKnownAsync(result));
        Assert.False(called);
    }

    [Fact]
    public async Task Apply_keeps_secretness()
        => Assert.True(await Output.IsSecretAsync(Output.CreateSecret("s").Apply(value => value.Length)));

    [Fact]
    public async Task Apply_on_an_unknown_secret_stays_secret()
    {
        var result = Output.CreateSecret(OutputUtilities.CreateUnknown("s")).Apply(value => value.Length);

        Assert.False(await OutputUtilities.GetIsKnownAsync(result));
        Assert.True(await Output.IsSecretAsync(result));
    }

    [Fact]
    public async Task Apply_with_an_output_takes_over_its_secretness()
        => Assert.True(await Output.IsSecretAsync(Output.Create(1).Apply(value => Output.CreateSecret(value))));

    [Fact]
    public async Task Apply_that_returns_no_output_gives_the_known_default()
    {
        var result = Output.Create(1).Apply(value => (Output<string>?)null);

        Assert.True(await OutputUtilities.GetIsKnownAsync(result));
        Assert.Null(await OutputUtilities.GetValueAsync(result));
    }

    [Fact]
    public async Task An_exception_in_Apply_faults_the_result()
    {
        var result = Output.Create(1).Apply<int>(value => value == 1 ? throw new FormatException("no") : value);

        await Assert.ThrowsAsync<FormatException>(() => OutputUtilities.GetValueAsync(result));
    }

    [Fact]
    public async Task All_keeps_the_order()
    {
        var values = await OutputUtilities.GetValueAsync(Output.All(Output.Create(3), Output.Create(1), Output.Create(2)));

        Assert.Equal([3, 1, 2], values.ToArray());
    }

    [Fact]
    public async Task All_is_secret_if_one_value_is_and_unknown_if_one_value_is()
    {
        var result = Output.All(Output.Create(1), Output.CreateSecret(2), OutputUtilities.CreateUnknown(3));

        Assert.True(await Output.IsSecretAsync(result));
        Assert.False(await OutputUtilities.GetIsKnownAsync(result));
    }

    [Fact]
    public async Task A_null_element_faults_the_result_of_All_and_not_the_call()
    {
        var result = Output.All(Output.Create(1), null!);

        await Assert.ThrowsAnyAsync<Exception>(() => OutputUtilities.GetValueAsync(result));
    }

    [Fact]
    public async Task Tuple_joins_values_of_eight_types()
    {
        var result = Output.Tuple(
            Output.Create(1), Output.Create("2"), Output.Create(3.0), Output.Create(true),
            Output.Create('5'), Output.Create(6L), Output.Create(7m), Output.CreateSecret("8"));

        Assert.Equal((1, "2", 3.0, true, '5', 6L, 7m, "8"), await OutputUtilities.GetValueAsync(result));
        Assert.True(await Output.IsSecretAsync(result));
    }

    [Fact]
    public async Task Format_uses_the_invariant_culture_and_takes_plain_values_inputs_and_outputs()
    {
        Input<string> input = "in";
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Assert.Equal("1.5 in out", await OutputUtilities.GetValueAsync(Output.Format($"{1.5} {input} {Output.Create("out")}")));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task Format_is_secret_if_a_hole_is()
        => Assert.True(await Output.IsSecretAsync(Output.Format($"{Output.CreateSecret("s")}")));

    [Fact]
    public async Task Unsecret_makes_a_value_public()
        => Assert.False(await Output.IsSecretAsync(Output.Unsecret(Output.CreateSecret("s"))));

    [Fact]
    public void A_null_task_is_refused() => Assert.Throws<ArgumentNullException>(() => Output.Create((Task<int>)null!));

    [Fact]
    public async Task ToString_never_gives_the_value()
    {
        var text = string.Empty;
        await Harness.RunAsync(() => text = Output.CreateSecret("hunter2").ToString());

        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonSerialize_resolves_outputs_inside_and_a_secret_inside_makes_the_text_secret()
    {
        var value = Output.Create(new Dictionary<string, Output<string>> { ["user"] = Output.Create("u"), ["password"] = Output.CreateSecret("p") });
        var json = Output.JsonSerialize(value);

        Assert.Equal("""{"user":"u","password":"p"}""", await OutputUtilities.GetValueAsync(json));
        Assert.True(await Output.IsSecretAsync(json));
    }

    [Fact]
    public async Task JsonSerialize_with_an_unknown_inside_is_unknown()
        => Assert.False(await OutputUtilities.GetIsKnownAsync(Output.JsonSerialize(Output.Create(new[] { OutputUtilities.CreateUnknown("u") }))));

    [Fact]
    public async Task JsonSerialize_waits_for_outputs_that_are_not_there_yet()
    {
        var late = new TaskCompletionSource<string>();
        var json = Output.JsonSerialize(Output.Create(new[] { Output.Create(late.Task) }));
        late.SetResult("late");

        Assert.Equal("""["late"]""", await OutputUtilities.GetValueAsync(json));
    }

    [Fact]
    public async Task JsonDeserialize_keeps_secretness()
    {
        var value = Output.JsonDeserialize<Dictionary<string, int>>(Output.CreateSecret("""{"a":1}"""));

        Assert.Equal(1, (await OutputUtilities.GetValueAsync(value))["a"]);
        Assert.True(await Output.IsSecretAsync(value));
    }

    [Fact]
    public async Task JsonSerialize_takes_the_callers_options()
        => Assert.Equal(
            """{"aName":1}""",
            await OutputUtilities.GetValueAsync(Output.JsonSerialize(
                Output.Create(new { AName = 1 }), new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase })));

    [Fact]
    public async Task GetAt_First_and_Length_read_arrays()
    {
        var array = Output.All(Output.Create("a"), Output.Create("b"));

        Assert.Equal("b", await OutputUtilities.GetValueAsync(array.GetAt(1)));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(array.First()));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(array.Length()));
    }
}
