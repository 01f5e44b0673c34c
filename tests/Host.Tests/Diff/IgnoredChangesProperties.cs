using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucid.Host.Diff;
using Lucid.Host.Tests.Values;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Graph.Resources;

namespace Lucid.Host.Tests.Diff;

[Properties(Arbitrary = [typeof(IgnoredChangesProperties)])]
public sealed class IgnoredChangesProperties
{
    /// <summary>One case.</summary>
    public sealed record Sample(ObjectValue Before, ObjectValue After, ImmutableArray<string> Patterns);

    /// <summary>What was and what comes, which share much, and patterns that name some of it.</summary>
    public static Arbitrary<Sample> Samples() => Arb.From(
        from before in AnyValues.Any().Generator
        from other in AnyValues.Any().Generator
        from after in Gen.Elements(other, other.Entries.Aggregate(before, (result, entry) => result.With(entry.Key, entry.Value)))
        let paths = PropertyDiffer.Leaves(before).Concat(PropertyDiffer.Leaves(after)).Select(leaf => leaf.Path).ToArray()
        from chosen in paths.Length == 0 ? Gen.Constant<PropertyPath[]>([]) : Gen.SubListOf(paths).Select(list => list.Take(3).ToArray())
        from depth in Gen.Choose(1, 3)
        select new Sample(before, after, chosen.Select(path => Begin(path, depth).ToString()).ToImmutableArray()));

    [Property]
    public void What_no_pattern_covers_comes_as_the_program_says(Sample sample)
    {
        var patterns = sample.Patterns.Select(PathPattern.Parse).ToArray();

        // What is secret differs as a whole, also where a pattern names only a part of it.
        Assert.All(
            PropertyDiffer.Compare(Revealed(sample.After), Revealed(Keep(sample.Before, sample.After, sample.Patterns))),
            change => Assert.Contains(patterns, pattern => pattern.Covers(change.Path)));
    }

    [Property]
    public void Nothing_is_ignored_twice(Sample sample)
    {
        var once = Keep(sample.Before, sample.After, sample.Patterns);

        Assert.Equal(once, Keep(sample.Before, once, sample.Patterns));
    }

    [Property]
    public void Without_patterns_nothing_is_ignored(Sample sample) =>
        Assert.Equal(sample.After, Keep(sample.Before, sample.After, []));

    [Property]
    public void A_pattern_of_everything_keeps_everything(Sample sample) =>
        Assert.Equal(sample.Before, Keep(sample.Before, sample.After, ["*"]));

    private static PropertyPath Begin(PropertyPath path, int depth) => path.Segments.Take(depth).Aggregate(
        PropertyPath.Root, (begin, segment) => segment.Key is { } key ? begin.Child(key) : begin.Item(segment.Index));

    private static ObjectValue Revealed(ObjectValue map) => (ObjectValue)Revealed((PropertyValue)map);

    private static PropertyValue Revealed(PropertyValue value) => value switch
    {
        SecretValue secret => Revealed(secret.Inner),
        OutputValue output => Revealed(output.Value ?? UnknownValue.Instance),
        ObjectValue map => ObjectValue.Create(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Revealed(entry.Value)))),
        ListValue list => new ListValue([.. list.Items.Select(Revealed)]),
        _ => value,
    };

    private static ObjectValue Keep(ObjectValue before, ObjectValue after, ImmutableArray<string> patterns) => IgnoredChanges.Keep(
        Custom(Stack, "a:b:C", "one", before), Custom(Stack, "a:b:C", "one", after) with { IgnoreChanges = patterns });
}
