using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Lucid.Sdk.Tests.Inputs;

/// <summary>Trees of texts, numbers, flags, lists, maps and secrets.</summary>
internal static class ValueTrees
{
    public static Arbitrary<ValueTree> Any() => Gen.Sized(size => TreeOf(Math.Min(size, 4))).ToArbitrary();

    private static Gen<ValueTree> TreeOf(int depth)
    {
        var leaf = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Where(text => text is not null).Select(text => new ValueTree(text, text, false)),
            ArbMap.Default.GeneratorFor<int>().Select(number => new ValueTree(number, (double)number, false)),
            ArbMap.Default.GeneratorFor<bool>().Select(flag => new ValueTree(flag, flag, false)));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = TreeOf(depth - 1);
        var list = inner.ListOf(3).Select(items => new ValueTree(
            items.Select(item => (object?)item.Sent).ToImmutableArray(),
            items.Select(item => (object?)item.Plain).ToImmutableArray(),
            items.Any(item => item.HasSecret)));
        var map = inner.ListOf(3).Select(items => new ValueTree(
            items.Select((item, index) => KeyValuePair.Create($"k{index}", (object?)item.Sent)).ToImmutableDictionary(),
            items.Select((item, index) => KeyValuePair.Create($"k{index}", (object?)item.Plain)).ToImmutableDictionary(),
            items.Any(item => item.HasSecret)));
        var secret = inner.Select(item => new ValueTree(Output.CreateSecret(item.Sent), item.Plain, true));
        return Gen.OneOf(leaf, list, map, secret);
    }

    public static bool Same(object? expected, object? actual) => (expected, actual) switch
    {
        (ImmutableArray<object?> first, ImmutableArray<object?> second)
            => first.Length == second.Length && first.Zip(second).All(pair => Same(pair.First, pair.Second)),
        (ImmutableDictionary<string, object?> first, ImmutableDictionary<string, object?> second)
            => first.Count == second.Count && first.All(pair => second.TryGetValue(pair.Key, out var value) && Same(pair.Value, value)),
        _ => Equals(expected, actual),
    };
}

/// <param name="Sent">What a program gives.</param>
/// <param name="Plain">The same as it is read back: numbers as double, no secrets.</param>
/// <param name="HasSecret">True if a secret is anywhere inside.</param>
internal sealed record ValueTree(object Sent, object Plain, bool HasSecret);
