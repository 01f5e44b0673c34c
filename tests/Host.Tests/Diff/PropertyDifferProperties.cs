using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucid.Host.Diff;
using Lucid.Host.Tests.Values;
using Lucid.Host.Values;

namespace Lucid.Host.Tests.Diff;

/// <summary>Values without marks: of what is secret or unknown the differ deliberately says less.</summary>
[Properties(Arbitrary = [typeof(PropertyDifferProperties)])]
public sealed class PropertyDifferProperties
{
    /// <summary>Pairs that share most of what they hold: one is the other with a few changes.</summary>
    public static Arbitrary<(ObjectValue Before, ObjectValue After)> Pairs() => Arb.From(
        from before in WithNulls()
        from other in WithNulls()
        from after in Gen.Elements(other, Merged(before, other), before)
        select (before, after));

    [Property]
    public void Nothing_differs_from_itself((ObjectValue Before, ObjectValue After) pair) =>
        Assert.Empty(PropertyDiffer.Compare(pair.Before, pair.Before));

    [Property]
    public void Only_equal_values_have_no_differences((ObjectValue Before, ObjectValue After) pair) =>
        Assert.Equal(pair.Before.Equals(pair.After), PropertyDiffer.Compare(pair.Before, pair.After).IsEmpty);

    [Property]
    public void The_changes_turn_the_leaves_of_one_into_those_of_the_other((ObjectValue Before, ObjectValue After) pair)
    {
        var leaves = Flatten(PropertyPath.Root, pair.Before).ToDictionary();
        foreach (var change in PropertyDiffer.Compare(pair.Before, pair.After))
        {
            foreach (var (path, value) in change.Before is null ? [] : Flatten(change.Path, change.Before))
            {
                Assert.True(leaves.Remove(path, out var removed) && removed.Equals(value), $"{path} was not {value}");
            }

            foreach (var (path, value) in change.After is null ? [] : Flatten(change.Path, change.After))
            {
                leaves.Add(path, value);
            }
        }

        // A container that became empty, or was, is a leaf for a moment only.
        Assert.Equal(Flatten(PropertyPath.Root, pair.After).Where(HasContent).ToDictionary(), leaves.Where(HasContent).ToDictionary());
    }

    [Property]
    public void Swapping_the_sides_swaps_before_and_after((ObjectValue Before, ObjectValue After) pair) => Assert.Equal(
        PropertyDiffer.Compare(pair.Before, pair.After).Select(change => (change.Path, change.Before, change.After)),
        PropertyDiffer.Compare(pair.After, pair.Before).Select(change => (change.Path, change.After, change.Before)));

    [Property]
    public void Changes_stand_in_the_order_of_their_paths((ObjectValue Before, ObjectValue After) pair)
    {
        var paths = PropertyDiffer.Compare(pair.Before, pair.After).Select(change => change.Path).ToArray();

        Assert.Equal(paths.Order().Distinct(), paths);
    }

    [Property]
    public void Leaves_are_everything_that_is_new((ObjectValue Before, ObjectValue After) pair) => Assert.Equal(
        Flatten(PropertyPath.Root, pair.After).Where(HasContent).ToDictionary(),
        PropertyDiffer.Leaves(pair.After).SelectMany(leaf => Flatten(leaf.Path, leaf.After!)).Where(HasContent).ToDictionary());

    private static Gen<ObjectValue> WithNulls() => Gen.OneOf(
        AnyValues.Plain(),
        AnyValues.ObjectOf(AnyValues.Nested(Gen.OneOf(AnyValues.PlainLeaves, Gen.Constant<PropertyValue>(NullValue.Instance)), isMarked: false, depth: 2)));

    private static ObjectValue Merged(ObjectValue before, ObjectValue other) =>
        other.Entries.Aggregate(before, (result, entry) => result.With(entry.Key, entry.Value));

    private static bool HasContent(KeyValuePair<PropertyPath, PropertyValue> leaf) => leaf.Value is not (ObjectValue or ListValue);

    private static IEnumerable<KeyValuePair<PropertyPath, PropertyValue>> Flatten(PropertyPath path, PropertyValue value) => value switch
    {
        ObjectValue { Entries.IsEmpty: false } map => map.Entries.SelectMany(entry => Flatten(path.Child(entry.Key), entry.Value)),
        ListValue { Items.IsEmpty: false } list => list.Items.SelectMany((item, index) => Flatten(path.Item(index), item)),
        _ => [KeyValuePair.Create(path, value)],
    };
}
