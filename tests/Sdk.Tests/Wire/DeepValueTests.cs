using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Lucid.Sdk.Tests.Configuration;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>Values that stand deep in each other.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class DeepValueTests
{
    private const string Refusal = "Values stand in each other more than 1000 deep, or one contains itself: test:index:Thing.any";

    [Fact]
    public async Task Nine_hundred_deep_they_go_to_the_engine_and_come_back()
    {
        foreach (var (deep, depth) in new[] { (DeepMap(900), 900), (DeepList(900), 900) })
        {
            WholeThing whole = null!;
            var monitor = await EngineRun.RunAsync(() => whole = new WholeThing("w", new ThingArgs { Any = deep }));

            Assert.Equal(depth, DepthOf(Parse(monitor["w"].Object).Fields["any"]));
            Assert.Equal(depth, DepthOf(await OutputUtilities.GetValueAsync(whole.Any)));
        }
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(100_000)]
    public async Task Deeper_ones_fail_the_run_with_the_place(int depth)
    {
        await AssertRefusedAsync(DeepMap(depth), $"{Refusal}.a.a.a.a.a…");
        await AssertRefusedAsync(DeepList(depth), $"{Refusal}[0][0][0][0][0]…");
    }

    [Fact]
    public async Task One_that_contains_itself_fails_the_run_with_the_place()
    {
        var map = new Dictionary<string, object?>();
        map["self"] = new List<object?> { "first", map };

        await AssertRefusedAsync(map, $"{Refusal}.self[1].self[1].self…");
    }

    private static async Task AssertRefusedAsync(object value, string message)
    {
        var error = await EngineRun.RunFailingAsync(() => _ = new Thing("thing", new ThingArgs { Any = value }));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    private static object DeepMap(int depth)
    {
        var value = new Dictionary<string, object?>();
        for (; depth > 1; depth--)
        {
            value = new Dictionary<string, object?> { ["a"] = value };
        }

        return value;
    }

    private static object DeepList(int depth)
    {
        var value = new List<object?>();
        for (; depth > 1; depth--)
        {
            value = [value];
        }

        return value;
    }

    private static Struct Parse(ByteString bytes)
    {
        using var stream = new MemoryStream(bytes.ToByteArray());
        using var input = CodedInputStream.CreateWithLimits(stream, int.MaxValue, recursionLimit: int.MaxValue);
        return Struct.Parser.ParseFrom(input);
    }

    private static int DepthOf(Value? value)
    {
        var depth = 0;
        while (value is { KindCase: Value.KindOneofCase.StructValue or Value.KindOneofCase.ListValue })
        {
            value = value.StructValue is { } map ? map.Fields.Values.SingleOrDefault() : value.ListValue.Values.SingleOrDefault();
            depth++;
        }

        return depth;
    }

    private static int DepthOf(object? value)
    {
        var depth = 0;
        while (value is ImmutableDictionary<string, object?> or ImmutableArray<object?>)
        {
            value = value is ImmutableDictionary<string, object?> map
                ? map.Values.SingleOrDefault()
                : ((ImmutableArray<object?>)value).SingleOrDefault();
            depth++;
        }

        return depth;
    }
}
