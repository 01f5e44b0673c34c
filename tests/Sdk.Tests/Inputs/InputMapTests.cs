using System.Collections;
using System.Collections.Immutable;

namespace Lucid.Sdk.Tests.Inputs;

public sealed class InputMapTests
{
    [Fact]
    public async Task Both_initializer_forms_add_entries()
    {
        InputMap<string> map = new() { { "a", "1" }, { "b", Output.Create("2") } };
        map["c"] = "3";

        Assert.Equal("a=1 b=2 c=3", await TextAsync(map));
    }

    [Fact]
    public async Task Every_shape_of_a_map_converts()
    {
        InputMap<string>[] maps =
        [
            new Dictionary<string, string> { ["a"] = "1" },
            ImmutableDictionary<string, string>.Empty.Add("a", "1"),
            Output.Create(new Dictionary<string, string> { ["a"] = "1" }),
            Output.Create<IDictionary<string, string>>(new Dictionary<string, string> { ["a"] = "1" }),
            Output.Create(ImmutableDictionary<string, string>.Empty.Add("a", "1")),
        ];

        foreach (var map in maps)
        {
            Assert.Equal("a=1", await TextAsync(map));
        }
    }

    [Fact]
    public async Task The_same_key_with_an_equal_value_is_fine()
        => Assert.Equal("a=1", await TextAsync(new() { { "a", "1" }, { "a", "1" } }));

    [Fact]
    public async Task The_same_key_with_another_value_faults_the_map_when_it_is_used()
    {
        InputMap<string> map = new() { { "a", "1" }, { "a", "2" } };

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => TextAsync(map));
        Assert.Equal("Key 'a' already exists in the map with a different value.", failure.Message);
    }

    [Fact]
    public async Task AddRange_with_a_repeated_key_faults_even_for_equal_values()
    {
        InputMap<string> map = new() { { "a", "1" } };
        map.AddRange(new InputMap<string> { { "a", "1" } });

        await Assert.ThrowsAsync<ArgumentException>(() => TextAsync(map));
    }

    [Fact]
    public async Task Merge_lets_the_second_map_win()
        => Assert.Equal(
            "a=2 b=1",
            await TextAsync(InputMap<string>.Merge(new() { { "a", "1" }, { "b", "1" } }, new() { { "a", "2" } })));

    [Fact]
    public async Task One_map_can_be_shared_by_two_args()
    {
        InputMap<string> labels = new() { { "app", "web" } };
        var first = await Harness.InputsOfAsync(new ThingArgs { Labels = labels });
        var second = await Harness.InputsOfAsync(new ThingArgs { Labels = labels });

        Assert.Equal("web", ((ImmutableDictionary<string, object?>)first["labels"])["app"]);
        Assert.Equal("web", ((ImmutableDictionary<string, object?>)second["labels"])["app"]);
    }

    [Fact]
    public void Synchronous_enumeration_is_refused()
        => Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputMap<string>()).GetEnumerator());

    private static async Task<string> TextAsync(InputMap<string> map)
    {
        var values = await OutputUtilities.GetValueAsync(map.ToOutput());
        return string.Join(' ', values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
    }
}
