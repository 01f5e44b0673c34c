using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.Diff;

/// <summary>What <c>ignoreChanges</c> names stays as it is deployed, whatever the program gives.</summary>
internal static class IgnoredChanges
{
    /// <summary>The inputs of a resource with what it ignores as it was before.</summary>
    /// <param name="before">The resource as it is deployed; null where it is not, and nothing is ignored.</param>
    /// <param name="after">The resource as the program declares it.</param>
    public static ObjectValue Keep(Resource? before, Resource after)
    {
        if (before is null || after.IgnoreChanges.IsEmpty)
        {
            return after.Inputs;
        }

        ImmutableArray<PathPattern> ignored = [.. after.IgnoreChanges.Select(PathPattern.Parse)];
        return KeepEntries(before.Inputs, after.Inputs, PropertyPath.Root, ignored);
    }

    private static PropertyValue? Keep(PropertyValue? before, PropertyValue? after, PropertyPath path, ImmutableArray<PathPattern> ignored)
    {
        if (ignored.Any(pattern => pattern.Covers(path)))
        {
            return before;
        }

        return (before, after) switch
        {
            (SecretValue old, SecretValue @new) => SecretValue.Of(Keep(old.Inner, @new.Inner, path, ignored)!),
            (SecretValue old, { } @new) => SecretValue.Of(Keep(old.Inner, @new, path, ignored)!),
            ({ } old, SecretValue @new) => SecretValue.Of(Keep(old, @new.Inner, path, ignored)!),
            (ObjectValue old, ObjectValue @new) => KeepEntries(old, @new, path, ignored),
            (ListValue old, ListValue @new) => new ListValue([.. KeepItems(old, @new, path, ignored)]),
            _ => after,
        };
    }

    private static ObjectValue KeepEntries(ObjectValue before, ObjectValue after, PropertyPath path, ImmutableArray<PathPattern> ignored)
    {
        var keys = before.Entries.Concat(after.Entries).Select(entry => entry.Key).Distinct(StringComparer.Ordinal);
        return ObjectValue.Create(keys.Select(key => KeyValuePair.Create(
            key, Keep(before[key], after[key], path.Child(key), ignored) ?? NullValue.Instance)));
    }

    // An item that one side lacks has no counterpart to keep or to be kept for.
    private static IEnumerable<PropertyValue> KeepItems(ListValue before, ListValue after, PropertyPath path, ImmutableArray<PathPattern> ignored) =>
        after.Items.Select((item, index) => index < before.Items.Length ? Keep(before.Items[index], item, path.Item(index), ignored)! : item);
}
