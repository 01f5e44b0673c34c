using Lucid.Host.Values;
using Changes = System.Collections.Immutable.ImmutableArray<Lucid.Host.Diff.PropertyChange>.Builder;

namespace Lucid.Host.Diff;

/// <summary>Compares properties, down to the smallest value that differs.</summary>
public static class PropertyDiffer
{
    /// <summary>Keys that begin so are bookkeeping of providers.</summary>
    private const string BookkeepingPrefix = "__";

    /// <summary>
    /// What differs, in the order of the paths. Whether a value is marked secret makes no difference by itself, but what is secret on
    /// either side stays so in the result. A secret that could not be decrypted equals every other secret: nothing can be said of it.
    /// </summary>
    public static ImmutableArray<PropertyChange> Compare(ObjectValue before, ObjectValue after)
    {
        var changes = ImmutableArray.CreateBuilder<PropertyChange>();
        CompareEntries(before, after, PropertyPath.Root, changes);
        return changes.ToImmutable();
    }

    /// <summary>Every value of an object by itself: what a reviewer of a new resource sees as one line each.</summary>
    public static ImmutableArray<PropertyChange> Leaves(ObjectValue value) =>
        value.Entries.IsEmpty ? [] : Leaves(value, PropertyPath.Root);

    /// <summary>Every value inside a value that stands at a path.</summary>
    public static ImmutableArray<PropertyChange> Leaves(PropertyValue value, PropertyPath path)
    {
        var leaves = ImmutableArray.CreateBuilder<PropertyChange>();
        CollectLeaves(value, path, leaves);
        return leaves.ToImmutable();
    }

    private static void Compare(PropertyValue? before, PropertyValue? after, PropertyPath path, Changes changes)
    {
        if (IsSecret(before) || IsSecret(after))
        {
            CompareSecrets(Unwrap(before), Unwrap(after), path, changes);
            return;
        }

        switch (Unwrap(before), Unwrap(after))
        {
            case (null, null):
                break;
            case (ObjectValue oldMap, ObjectValue newMap):
                CompareEntries(oldMap, newMap, path, changes);
                break;
            case (ListValue oldList, ListValue newList):
                CompareItems(oldList, newList, path, changes);
                break;
            case var (old, @new) when !Equals(old, @new):
                changes.Add(new PropertyChange(path, old, @new));
                break;
        }
    }

    // What is secret as a whole differs as a whole: its keys are nobody's business either. Marks inside it make no difference.
    private static void CompareSecrets(PropertyValue? before, PropertyValue? after, PropertyPath path, Changes changes)
    {
        if (before is UnknownValue && after is not null)
        {
            return;
        }

        var inside = ImmutableArray.CreateBuilder<PropertyChange>();
        Compare(before, after, path, inside);
        if (inside.Count > 0)
        {
            changes.Add(new PropertyChange(path, AsSecret(before), AsSecret(after)));
        }
    }

    private static void CompareEntries(ObjectValue before, ObjectValue after, PropertyPath path, Changes changes)
    {
        var keys = before.Entries.Concat(after.Entries).Select(entry => entry.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var key in keys.Where(key => !key.StartsWith(BookkeepingPrefix, StringComparison.Ordinal)))
        {
            Compare(before[key], after[key], path.Child(key), changes);
        }
    }

    private static void CompareItems(ListValue before, ListValue after, PropertyPath path, Changes changes)
    {
        for (var index = 0; index < Math.Max(before.Items.Length, after.Items.Length); index++)
        {
            Compare(before.Items.ElementAtOrDefault(index), after.Items.ElementAtOrDefault(index), path.Item(index), changes);
        }
    }

    private static void CollectLeaves(PropertyValue value, PropertyPath path, Changes leaves)
    {
        switch (value)
        {
            case ObjectValue { Entries.IsEmpty: false } map:
                foreach (var (key, item) in map.Entries.Where(entry => !entry.Key.StartsWith(BookkeepingPrefix, StringComparison.Ordinal)))
                {
                    CollectLeaves(item, path.Child(key), leaves);
                }

                break;
            case ListValue list when list.Items.Any(item => item is ObjectValue or ListValue):
                for (var index = 0; index < list.Items.Length; index++)
                {
                    CollectLeaves(list.Items[index], path.Item(index), leaves);
                }

                break;
            default:
                leaves.Add(new PropertyChange(path, Before: null, value));
                break;
        }
    }

    private static bool IsSecret(PropertyValue? value) => value is SecretValue or OutputValue { IsSecret: true };

    private static PropertyValue? Unwrap(PropertyValue? value) => value switch
    {
        SecretValue secret => secret.Inner,
        OutputValue output => Unwrap(output.Value ?? UnknownValue.Instance),
        _ => value,
    };

    private static SecretValue? AsSecret(PropertyValue? value) => value is null ? null : SecretValue.Of(value);
}
