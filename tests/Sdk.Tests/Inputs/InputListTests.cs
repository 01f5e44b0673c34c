using System.Collections;
using System.Collections.Immutable;

namespace Lucid.Sdk.Tests.Inputs;

public sealed class InputListTests
{
    [Fact]
    public async Task A_collection_initializer_adds_plain_values_and_outputs()
    {
        InputList<string> list = ["a", Output.Create("b")];

        Assert.Equal(["a", "b"], await ValuesAsync(list));
    }

    [Fact]
    public async Task Every_shape_of_a_list_converts()
    {
        InputList<string>[] lists =
        [
            "a",
            new[] { "a" },
            new List<string> { "a" },
            ImmutableArray.Create("a"),
            (Input<string>)"a",
            new[] { (Input<string>)"a" },
            new List<Input<string>> { "a" },
            ImmutableArray.Create<Input<string>>("a"),
            Output.Create("a"),
            new[] { Output.Create("a") },
            new List<Output<string>> { Output.Create("a") },
            ImmutableArray.Create(Output.Create("a")),
            Output.Create(new[] { "a" }),
            Output.Create(new List<string> { "a" }),
            Output.Create<IEnumerable<string>>(["a"]),
            Output.Create(ImmutableArray.Create("a")),
        ];

        foreach (var list in lists)
        {
            Assert.Equal(["a"], await ValuesAsync(list));
        }
    }

    [Fact]
    public async Task AddRange_appends_what_the_other_list_has_now()
    {
        InputList<string> first = ["a"];
        InputList<string> second = Output.Create(ImmutableArray.Create("b"));
        first.AddRange(second);
        second.Add("c");

        Assert.Equal(["a", "b"], await ValuesAsync(first));
    }

    [Fact]
    public async Task Concat_makes_a_new_list()
    {
        InputList<string> first = ["a"];

        Assert.Equal(["a", "b"], await ValuesAsync(first.Concat(["b"])));
        Assert.Equal(["a"], await ValuesAsync(first));
    }

    [Fact]
    public void Synchronous_enumeration_is_refused()
        => Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputList<string>()).GetEnumerator());

    [Fact]
    public async Task Asynchronous_enumeration_gives_the_elements_and_none_while_unknown()
    {
        InputList<string> known = ["a", "b"];
        InputList<string> unknown = OutputUtilities.CreateUnknown(ImmutableArray.Create("a"));

        Assert.Equal(2, await CountAsync(known));
        Assert.Equal(0, await CountAsync(unknown));
    }

    [Fact]
    public async Task A_list_with_an_unknown_element_is_unknown()
    {
        InputList<string> list = ["a", OutputUtilities.CreateUnknown("b")];

        Assert.False(await OutputUtilities.GetIsKnownAsync(list.ToOutput()));
    }

    private static async Task<string[]> ValuesAsync(InputList<string> list) => [.. await OutputUtilities.GetValueAsync(list.ToOutput())];

    private static async Task<int> CountAsync(InputList<string> list)
    {
        var count = 0;
        await foreach (var element in list)
        {
            count++;
        }

        return count;
    }
}
