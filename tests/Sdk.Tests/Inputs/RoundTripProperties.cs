using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Lucid.Sdk.Tests.Inputs;

/// <summary>What is sent comes back: for any tree of values, with secrets anywhere inside.</summary>
public sealed class RoundTripProperties
{
    [Property(MaxTest = 200)]
    public Property Any_tree_of_values_is_seen_by_mocks_as_it_was_given()
        => Prop.ForAll(Trees(), tree =>
        {
            var inputs = Harness.InputsOfAsync(new ThingArgs { Any = Output.Create(tree.Sent) }).GetAwaiter().GetResult();
            return Same(tree.Plain, inputs.GetValueOrDefault("any"));
        });

    [Property(MaxTest = 200)]
    public Property An_output_is_secret_exactly_if_something_inside_its_state_is()
        => Prop.ForAll(Trees(), tree =>
        {
            Whole whole = null!;
            var mocks = new RecordingMocks { Answer = _ => ("id", new Dictionary<string, object> { ["any"] = tree.Sent }) };
            Harness.RunAsync(() => whole = new Whole("w"), mocks).GetAwaiter().GetResult();
            return Output.IsSecretAsync(whole.Any).GetAwaiter().GetResult() == tree.HasSecret
                && Same(tree.Plain, OutputUtilities.GetValueAsync(whole.Any).GetAwaiter().GetResult());
        });

    private static Arbitrary<Tree> Trees() => Gen.Sized(size => TreeOf(Math.Min(size, 4))).ToArbitrary();

    private static Gen<Tree> TreeOf(int depth)
    {
        var leaf = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Where(text => text is not null).Select(text => new Tree(text, text, false)),
            ArbMap.Default.GeneratorFor<int>().Select(number => new Tree(number, (double)number, false)),
            ArbMap.Default.GeneratorFor<bool>().Select(flag => new Tree(flag, flag, false)));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = TreeOf(depth - 1);
        var list = inner.ListOf(3).Select(items => new Tree(
            items.Select(item => (object?)item.Sent).ToImmutableArray(),
            items.Select(item => (object?)item.Plain).ToImmutableArray(),
            items.Any(item => item.HasSecret)));
        var map = inner.ListOf(3).Select(items => new Tree(
            items.Select((item, index) => KeyValuePair.Create($"k{index}", (object?)item.Sent)).ToImmutableDictionary(),
            items.Select((item, index) => KeyValuePair.Create($"k{index}", (object?)item.Plain)).ToImmutableDictionary(),
            items.Any(item => item.HasSecret)));
        var secret = inner.Select(item => new Tree(Output.CreateSecret(item.Sent), item.Plain, true));
        return Gen.OneOf(leaf, list, map, secret);
    }

    private static bool Same(object? expected, object? actual) => (expected, actual) switch
    {
        (ImmutableArray<object?> first, ImmutableArray<object?> second)
            => first.Length == second.Length && first.Zip(second).All(pair => Same(pair.First, pair.Second)),
        (ImmutableDictionary<string, object?> first, ImmutableDictionary<string, object?> second)
            => first.Count == second.Count && first.All(pair => second.TryGetValue(pair.Key, out var value) && Same(pair.Value, value)),
        _ => Equals(expected, actual),
    };

    private sealed record Tree(object Sent, object Plain, bool HasSecret);

    private sealed class Whole(string name) : CustomResource("test:index:Whole", name, ResourceArgs.Empty, (CustomResourceOptions?)null)
    {
        [Output("any")]
        public Output<object> Any { get; private set; } = null!;
    }
}
