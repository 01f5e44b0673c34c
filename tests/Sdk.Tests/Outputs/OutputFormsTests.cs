using System.Collections.Immutable;

namespace Lucid.Sdk.Tests.Outputs;

/// <summary>Every way to make and to combine outputs.</summary>
public sealed class OutputFormsTests
{
    [Fact]
    public async Task Every_form_of_Create_gives_a_known_value_that_is_secret_only_if_asked()
    {
        (Output<string?> Output, bool IsSecret)[] outputs =
        [
            (Output.Create<string?>("v"), false),
            (Output.Create(Task.FromResult<string?>("v")), false),
            (Output<string?>.Create(Task.FromResult<string?>("v")), false),
            (Output.CreateSecret<string?>("v"), true),
            (Output.CreateSecret(Task.FromResult<string?>("v")), true),
            (Output.CreateSecret(Output.Create<string?>("v")), true),
        ];

        foreach (var (output, isSecret) in outputs)
        {
            Assert.Equal("v", await OutputUtilities.GetValueAsync(output));
            Assert.True(await OutputUtilities.GetIsKnownAsync(output));
            Assert.Equal(isSecret, await Output.IsSecretAsync(output));
            Assert.Empty(await OutputUtilities.GetDependenciesAsync(output));
        }
    }

    [Fact]
    public void A_null_task_or_output_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Output.CreateSecret((Task<int>)null!));
        Assert.Throws<ArgumentNullException>(() => Output.CreateSecret((Output<int>)null!));
        Assert.Throws<ArgumentNullException>(() => Output.Unsecret((Output<int>)null!));
    }

    [Fact]
    public async Task A_null_value_is_a_value()
    {
        Assert.Null(await OutputUtilities.GetValueAsync(Output.Create((string?)null)));
        Assert.True(await OutputUtilities.GetIsKnownAsync(Output.Create((string?)null)));
    }

    [Fact]
    public async Task Every_form_of_Apply_transforms()
    {
        var source = Output.Create(2);
        Output<int>[] results =
        [
            source.Apply(value => value * 2),
            source.Apply(value => Task.FromResult(value * 2)),
            source.Apply(value => (Input<int>)(value * 2)),
            source.Apply(value => Output.Create(value * 2)),
        ];

        foreach (var result in results)
        {
            Assert.Equal(4, await OutputUtilities.GetValueAsync(result));
        }
    }

    [Fact]
    public async Task Apply_waits_for_an_action()
    {
        var seen = 0;
        Output<ValueTuple> result = Output.Create(2).Apply(async value =>
        {
            await Task.Yield();
            seen = value;
        });
        await OutputUtilities.GetValueAsync(result);

        Assert.Equal(2, seen);
    }

    [Fact]
    public async Task Apply_that_returns_no_input_gives_the_known_default()
    {
        var result = Output.Create(1).Apply(_ => (Input<string>?)null);

        Assert.True(await OutputUtilities.GetIsKnownAsync(result));
        Assert.Null(await OutputUtilities.GetValueAsync(result));
    }

    [Fact]
    public async Task Apply_with_an_unknown_output_is_unknown()
        => Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Create(1).Apply(_ => OutputUtilities.CreateUnknown(2))));

    [Fact]
    public async Task Apply_is_not_called_for_an_unknown_value_in_an_update_either()
    {
        var called = false;
        Output<int> result = null!;
        await Harness.RunAsync(() => result = OutputUtilities.CreateUnknown(1).Apply(value =>
        {
            called = true;
            return value;
        }));

        Assert.False(await OutputUtilities.GetIsKnownAsync(result));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(result));
        Assert.False(called);
    }

    [Fact]
    public async Task Apply_depends_on_both_resources()
    {
        Thing first = null!, second = null!;
        Output<string> result = null!;
        await Harness.RunAsync(() =>
        {
            (first, second) = (new Thing("a", new ThingArgs { Text = "t" }), new Thing("b", new ThingArgs { Text = "t" }));
            result = first.Text.Apply(_ => second.Text);
        });

        Assert.Equal(new HashSet<Resource> { first, second }, [.. await OutputUtilities.GetDependenciesAsync(result)]);
    }

    [Fact]
    public async Task Untyped_apply_sees_the_value_as_an_object()
        => Assert.Equal("2", await OutputUtilities.GetValueAsync(Output.Create(2).UntypedApply(value => Output.Create($"{value}"))));

    [Fact]
    public async Task Every_form_of_All_keeps_the_order()
    {
        Input<int>[] inputs = [3, Output.Create(1)];
        Output<int>[] outputs = [Output.Create(3), Output.Create(1)];
        Output<ImmutableArray<int>>[] results =
        [
            Output.All(inputs), Output.All(inputs.AsEnumerable()), Output.All(outputs), Output.All(outputs.AsEnumerable()),
        ];

        foreach (var result in results)
        {
            Assert.True((await OutputUtilities.GetValueAsync(result)).SequenceEqual([3, 1]));
        }
    }

    [Fact]
    public async Task A_null_input_faults_the_result_of_All_and_not_the_call()
    {
        Input<int>[] inputs = [1, null!];
        var result = Output.All(inputs);

        await Assert.ThrowsAnyAsync<Exception>(() => OutputUtilities.GetValueAsync(result));
    }

    [Fact]
    public async Task Format_with_an_unknown_hole_is_unknown()
        => Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Format($"a{OutputUtilities.CreateUnknown("b")}")));

    [Fact]
    public async Task Format_takes_the_format_of_a_hole_and_nulls()
        => Assert.Equal("[  1.50][]", await OutputUtilities.GetValueAsync(Output.Format($"[{Output.Create(1.5),6:F2}][{null}]")));

    [Fact]
    public async Task JsonSerialize_walks_inputs_lists_and_maps()
    {
        var value = Output.Create(new Document
        {
            Name = "n",
            Items = { "a", Output.Create("b") },
            Labels = { { "k", Output.CreateSecret("v") } },
        });
        var json = Output.JsonSerialize(value);

        Assert.Equal("""{"Name":"n","Items":["a","b"],"Labels":{"k":"v"}}""", await OutputUtilities.GetValueAsync(json));
        Assert.True(await Output.IsSecretAsync(json));
    }

    [Fact]
    public async Task JsonDeserialize_of_an_unknown_text_is_unknown()
        => Assert.False(await OutputUtilities.GetIsKnownAsync(Output.JsonDeserialize<int[]>(OutputUtilities.CreateUnknown("[1]"))));

    [Fact]
    public async Task Unions_are_read_through_their_outputs()
    {
        var output = Output.Create<Union<int, string>>("http");

        Assert.False(await OutputUtilities.GetValueAsync(output.IsT0()));
        Assert.True(await OutputUtilities.GetValueAsync(output.IsT1()));
        Assert.Equal("http", await OutputUtilities.GetValueAsync(output.AsT1()));
        Assert.Equal("http", await OutputUtilities.GetValueAsync(output.Value()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => OutputUtilities.GetValueAsync(output.AsT0()));
    }

    [Fact]
    public async Task An_unknown_value_may_be_made_by_a_function()
        => Assert.False(await OutputUtilities.GetIsKnownAsync(OutputUtilities.CreateUnknown(() => Task.FromResult(1))));

    private sealed class Document
    {
        public Input<string>? Name { get; set; }

        public InputList<string> Items { get; } = [];

        public InputMap<string> Labels { get; } = [];
    }
}
