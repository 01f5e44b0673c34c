using System.Collections.Immutable;
using System.Text.Json;

namespace Lucid.Sdk.Tests.Resources;

/// <summary>Which output properties a resource class may have, and how an answer is read into them.</summary>
public sealed class OutputPropertyTests
{
    [Fact]
    public async Task Every_type_of_the_wire_is_read()
    {
        Every every = null!;
        var state = new Dictionary<string, object>
        {
            ["flag"] = true,
            ["number"] = 1.5,
            ["maybe"] = 3,
            ["level"] = 2,
            ["shade"] = "dark",
            ["port"] = "http",
            ["json"] = Map("a", 1),
            ["maps"] = Map("k", ImmutableArray.Create<object?>("x")),
            ["size"] = Map("amount", 2).Add("unit", "m"),
            ["file"] = new StringAsset("t"),
        };
        await Harness.RunAsync(() => every = new Every("e"), new RecordingMocks { Answer = _ => ("id", state) });

        Assert.True(await OutputUtilities.GetValueAsync(every.Flag));
        Assert.Equal(1.5, await OutputUtilities.GetValueAsync(every.Number));
        Assert.Equal(3, await OutputUtilities.GetValueAsync(every.Maybe));
        Assert.Equal(Level.High, await OutputUtilities.GetValueAsync(every.Level));
        Assert.Equal("dark", (string)await OutputUtilities.GetValueAsync(every.Shade));
        Assert.Equal("http", (await OutputUtilities.GetValueAsync(every.Port)).AsT1);
        Assert.Equal(1, (await OutputUtilities.GetValueAsync(every.Json)).GetProperty("a").GetInt32());
        Assert.Equal("x", (await OutputUtilities.GetValueAsync(every.Maps))["k"][0]);
        Assert.Equal("2 m", (await OutputUtilities.GetValueAsync(every.Size)).ToString());
        Assert.IsType<StringAsset>(await OutputUtilities.GetValueAsync(every.File));
    }

    [Fact]
    public async Task A_union_is_tried_from_its_first_type()
    {
        Every every = null!;
        var state = new Dictionary<string, object> { ["port"] = 80 };
        await Harness.RunAsync(() => every = new Every("e"), new RecordingMocks { Answer = _ => ("id", state) });

        Assert.Equal(80, (await OutputUtilities.GetValueAsync(every.Port)).AsT0);
    }

    [Fact]
    public async Task What_an_update_does_not_give_is_the_default_of_its_type()
    {
        Every every = null!;
        await Harness.RunAsync(() => every = new Every("e"));

        Assert.Null(await OutputUtilities.GetValueAsync(every.Maybe));
        Assert.Null(await OutputUtilities.GetValueAsync(every.Maps));
        Assert.Null(await OutputUtilities.GetValueAsync(every.Size));
        Assert.False(await OutputUtilities.GetValueAsync(every.Flag));
    }

    [Fact]
    public async Task Types_that_the_wire_has_not_are_refused_at_construction()
    {
        Action[] programs =
        [
            () => _ = new Typed<long>("a"), () => _ = new Typed<List<string>>("a"), () => _ = new Typed<Uri>("a"),
            () => _ = new Typed<ImmutableArray<long>>("a"), () => _ = new Typed<ImmutableDictionary<int, string>>("a"),
            () => _ = new Typed<DateTime>("a"),
        ];
        foreach (var program in programs)
        {
            var reached = false;
            await Harness.RunFailingAsync(() =>
            {
                program();
                reached = true;
            });

            Assert.False(reached);
        }
    }

    [Fact]
    public async Task An_output_property_without_a_setter_is_refused()
    {
        var failure = await Harness.RunFailingAsync(() => _ = new Fixed("a"));

        Assert.Contains(nameof(InvalidOperationException), failure.Message, StringComparison.Ordinal);
        Assert.Contains("did not have a 'set' method", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_sets_its_own_output_properties()
    {
        var before = true;
        await Harness.RunAsync(() => before = new Late("late").WasSetByTheBase);

        Assert.False(before);
    }

    [Fact]
    public async Task All_outputs_of_a_resource_that_fails_fault_with_the_same_exception()
    {
        Thing thing = null!;
        await Harness.RunFailingAsync(() => thing = new Thing("a"), new RecordingMocks { Answer = _ => throw new FormatException("boom") });

        var urn = await Assert.ThrowsAsync<FormatException>(() => OutputUtilities.GetValueAsync(thing.Urn));
        Assert.Same(urn, await Assert.ThrowsAsync<FormatException>(() => OutputUtilities.GetValueAsync(thing.Id)));
        Assert.Same(urn, await Assert.ThrowsAsync<FormatException>(() => OutputUtilities.GetValueAsync(thing.Items)));
    }

    [Fact]
    public async Task Two_resources_of_one_type_and_name_are_not_refused_by_the_SDK()
    {
        var resources = await Harness.RunAsync(() =>
        {
            _ = new Thing("same");
            _ = new Thing("same");
        });

        Assert.Equal(2, resources.Length);
    }

    private static ImmutableDictionary<string, object?> Map(string key, object value)
        => ImmutableDictionary<string, object?>.Empty.Add(key, value);

    private enum Level
    {
        High = 2,
    }

    [EnumType]
    private readonly struct Shade
    {
        private readonly string _value;

        private Shade(string value) => _value = value;

        public static explicit operator string(Shade value) => value._value;
    }

    [OutputType]
    private sealed class Size
    {
        private readonly string _text;

        [OutputConstructor]
        private Size(int amount, [OutputConstructorParameter("unit")] string unitName) => _text = $"{amount} {unitName}";

        public override string ToString() => _text;
    }

    private sealed class Every(string name) : CustomResource("test:index:Every", name, ResourceArgs.Empty, (CustomResourceOptions?)null)
    {
        [Output("flag")]
        public Output<bool> Flag { get; private set; } = null!;

        [Output("number")]
        public Output<double> Number { get; private set; } = null!;

        [Output("maybe")]
        public Output<int?> Maybe { get; private set; } = null!;

        [Output("level")]
        public Output<Level> Level { get; private set; } = null!;

        [Output("shade")]
        public Output<Shade> Shade { get; private set; } = null!;

        [Output("port")]
        public Output<Union<int, string>> Port { get; private set; } = null!;

        [Output("json")]
        public Output<JsonElement> Json { get; private set; } = null!;

        [Output("maps")]
        public Output<ImmutableDictionary<string, ImmutableArray<string>>> Maps { get; private set; } = null!;

        [Output("size")]
        public Output<Size> Size { get; private set; } = null!;

        [Output("file")]
        public Output<AssetOrArchive> File { get; private set; } = null!;
    }

    private sealed class Typed<T>(string name) : CustomResource("test:index:Typed", name, ResourceArgs.Empty, (CustomResourceOptions?)null)
    {
        [Output("value")]
        public Output<T> Value { get; private set; } = null!;
    }

    private sealed class Fixed(string name) : CustomResource("test:index:Fixed", name, ResourceArgs.Empty, (CustomResourceOptions?)null)
    {
        [Output("value")]
        public Output<string> Value { get; } = null!;
    }

    private sealed class Late : ComponentResource
    {
        public Late(string name)
            : base("test:index:Late", name)
        {
            WasSetByTheBase = Value is not null;
            Value = Output.Create("v");
            RegisterOutputs();
        }

        public bool WasSetByTheBase { get; }

        [Output("value")]
        public Output<string> Value { get; private set; }
    }
}
