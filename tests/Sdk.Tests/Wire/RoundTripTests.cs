using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucid.Sdk.Tests.Configuration;
using Lucid.Sdk.Tests.Inputs;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>Whatever is registered is what the monitor echoes, and comes back equal and as secret as it was.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class RoundTripTests
{
    [Property(MaxTest = 60)]
    public Property Any_tree_of_values_comes_back_from_the_engine_as_it_was_sent()
        => Prop.ForAll(ValueTrees.Any(), tree => ComesBackAsync(tree).GetAwaiter().GetResult());

    [Theory]
    [InlineData(0)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(3_000_000)]
    public async Task A_text_of_any_length_comes_back(int length)
    {
        var text = new string('é', length);

        Assert.True(await ComesBackAsync(new ValueTree(text, text, HasSecret: false)));
    }

    [Fact]
    public async Task More_properties_than_one_buffer_holds_come_back()
    {
        var numbers = Enumerable.Range(0, 20_000).Select(number => (object?)(double)number).ToImmutableArray();

        Assert.True(await ComesBackAsync(new ValueTree(numbers, numbers, HasSecret: false)));
    }

    private static async Task<bool> ComesBackAsync(ValueTree tree)
    {
        WholeThing whole = null!;
        var monitor = await EngineRun.RunAsync(() => whole = new WholeThing("w", new ThingArgs { Any = Output.Create(tree.Sent) }));
        var isSecretOnTheWire = WireJson.Write(monitor["w"].Object).Contains("1b47061264138c4ac30d75fd1eb44270", StringComparison.Ordinal);
        return ValueTrees.Same(tree.Plain, await OutputUtilities.GetValueAsync(whole.Any))
            && await Output.IsSecretAsync(whole.Any) == tree.HasSecret
            && isSecretOnTheWire == tree.HasSecret;
    }
}
