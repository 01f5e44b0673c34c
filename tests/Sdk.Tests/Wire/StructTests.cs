using System.Collections.Immutable;
using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Lucid.Sdk.Tests.Callbacks;
using Lucid.Sdk.Tests.Configuration;
using Lucid.Sdk.Tests.Inputs;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>What is sent and read here is what the protobuf library in the engine reads and sends.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class StructTests
{
    [Property(MaxTest = 60)]
    public Property Any_tree_of_values_arrives_as_it_was_said()
        => Prop.ForAll(ValueTrees.Any(), tree => ArrivesAsync(tree).GetAwaiter().GetResult());

    [Property(MaxTest = 60)]
    public Property Any_tree_of_values_of_the_engine_is_read_as_it_was_said()
        => Prop.ForAll(ValueTrees.Any(), tree => IsReadAsync(tree).GetAwaiter().GetResult());

    [Fact]
    public async Task A_hundred_thousand_keys_take_no_time_that_grows_with_their_square()
    {
        var map = Enumerable.Range(0, 100_000).ToImmutableDictionary(number => $"k{number}", number => (object?)number);
        WholeThing whole = null!;
        var watch = Stopwatch.StartNew();
        var monitor = await EngineRun.RunAsync(() => whole = new WholeThing("w", new ThingArgs { Any = map }));

        Assert.Equal(LibraryValues.Of(map), monitor["w"].Object.Fields["any"]);
        Assert.Equal(100_000, Assert.IsType<ImmutableDictionary<string, object?>>(await OutputUtilities.GetValueAsync(whole.Any)).Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"it took {watch.Elapsed}");
    }

    [Fact]
    public async Task A_secret_of_nothing_is_a_secret_of_null_both_ways()
    {
        WholeThing whole = null!;
        var secret = Output.CreateSecret(Output.Create((object)null!));
        var monitor = await EngineRun.RunAsync(() => whole = new WholeThing("w", new ThingArgs { Any = secret }));

        Assert.Equal(TransformingEngine.Secret(Value.ForNull()), monitor["w"].Object.Fields["any"]);
        Assert.Null(await OutputUtilities.GetValueAsync(whole.Any));
        Assert.True(await Output.IsSecretAsync(whole.Any));
        Assert.True(await OutputUtilities.GetIsKnownAsync(whole.Any));
    }

    [Fact]
    public async Task An_output_value_of_null_is_known_and_one_without_value_is_not()
    {
        var read = await ReadAsync(Value.ForStruct(new Struct
        {
            Fields = { ["a"] = TransformingEngine.Output(Value.ForNull()), ["b"] = Value.ForNull() },
        }));
        var unknown = await ReadAsync(TransformingEngine.Output(null));

        Assert.Equal(new Dictionary<string, object?> { ["a"] = null, ["b"] = null }, await OutputUtilities.GetValueAsync(read));
        Assert.True(await OutputUtilities.GetIsKnownAsync(read));
        Assert.False(await OutputUtilities.GetIsKnownAsync(unknown));
    }

    [Fact]
    public async Task What_is_empty_is_there_and_what_is_missing_is_not()
    {
        var empty = await EngineRun.RegisterAsync(new ThingArgs { Any = ImmutableDictionary<string, object?>.Empty });
        var missing = await EngineRun.RegisterAsync(new ThingArgs());

        Assert.Equal("""{"any":{}}""", WireJson.Write(empty.Object));
        Assert.True(missing.HasObject);
        Assert.Empty(missing.Object);
        var read = await ReadAsync(Value.ForStruct(new Struct()));
        Assert.Empty((ImmutableDictionary<string, object?>)await OutputUtilities.GetValueAsync(read));
    }

    [Fact]
    public async Task Of_a_key_that_the_engine_sends_twice_the_last_value_counts_and_what_nobody_here_knows_is_passed_over()
    {
        byte[] unknown = [0x50, 0x96, 0x01, 0x5A, 0x02, 0x68, 0x69, 0x61, 1, 2, 3, 4, 5, 6, 7, 8, 0x6D, 1, 2, 3, 4];
        var first = WireStructs.FromJson("""{"any":"first"}""");
        var last = WireStructs.FromJson("""{"any":["last"]}""");
        var read = await ReadAsync(ByteString.CopyFrom([.. unknown, .. first, .. unknown, .. last, .. unknown]));

        Assert.Equal(ImmutableArray.Create<object>("last"), await OutputUtilities.GetValueAsync(read));
    }

    private static async Task<bool> ArrivesAsync(ValueTree tree)
    {
        var request = await EngineRun.RegisterAsync(new ThingArgs { Any = Output.Create(tree.Sent) });
        return LibraryValues.Of(tree.Sent).Equals(request.Object.Fields["any"]);
    }

    private static async Task<bool> IsReadAsync(ValueTree tree)
    {
        var read = await ReadAsync(LibraryValues.Of(tree.Sent));
        return ValueTrees.Same(tree.Plain, await OutputUtilities.GetValueAsync(read)) && await Output.IsSecretAsync(read) == tree.HasSecret;
    }

    /// <summary>What a program reads of a value that the engine sent.</summary>
    private static Task<Output<object>> ReadAsync(Value value) => ReadAsync(new Struct { Fields = { ["any"] = value } }.ToByteString());

    private static async Task<Output<object>> ReadAsync(ByteString properties)
    {
        WholeThing whole = null!;
        await EngineRun.RunAsync(() => whole = new WholeThing("w"), new FakeMonitor
        {
            OnRegister = (request, response) => Task.FromResult(request.Custom ? response.Object = properties : response.Object),
        });
        return whole.Any;
    }
}
