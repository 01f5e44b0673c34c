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

        return new Keeper([.. after.IgnoreChanges.Select(PathPattern.Parse)])
            .KeepEntries(before.Inputs, after.Inputs, new Place(PropertyPath.Root, IsSecretBefore: false));
    }

    /// <summary>Where two values stand that are compared.</summary>
    /// <param name="Path">The path of both.</param>
    /// <param name="IsSecretBefore">Whether only the earlier one is inside of something secret.</param>
    private readonly record struct Place(PropertyPath Path, bool IsSecretBefore)
    {
        public Place Child(string key) => this with { Path = Path.Child(key) };

        public Place Item(int index) => this with { Path = Path.Item(index) };
    }

    private sealed class Keeper(ImmutableArray<PathPattern> ignored)
    {
        public ObjectValue KeepEntries(ObjectValue before, ObjectValue after, Place place)
        {
            var keys = before.Entries.Concat(after.Entries).Select(entry => entry.Key).Distinct(StringComparer.Ordinal);
            return ObjectValue.Create(keys.Select(key => KeyValuePair.Create(
                key, Keep(before[key], after[key], place.Child(key)) ?? NullValue.Instance)));
        }

        private PropertyValue? Keep(PropertyValue? before, PropertyValue? after, Place place)
        {
            if (IsIgnored(place))
            {
                return before is not null && place.IsSecretBefore ? SecretValue.Of(before) : before;
            }

            return (before, after) switch
            {
                (_, SecretValue secret) => SecretValue.Of(
                    Keep((before as SecretValue)?.Inner ?? before, secret.Inner, place with { IsSecretBefore = false })!),
                (SecretValue secret, _) => Keep(secret.Inner, after, place with { IsSecretBefore = true }),
                (ObjectValue old, ObjectValue map) => KeepEntries(old, map, place),
                // What is ignored and was not there is not to come, but only what stands right here, as Pulumi has it.
                (not ListValue, ObjectValue map) => ObjectValue.Create(map.Entries.Where(entry => !IsIgnored(place.Child(entry.Key)))),
                (ListValue old, ListValue list) => new ListValue([.. KeepItems(old, list, place)]),
                _ => after,
            };
        }

        private bool IsIgnored(Place place) => ignored.Any(pattern => pattern.Covers(place.Path));

        // An item that one side lacks has no counterpart to keep or to be kept for.
        private IEnumerable<PropertyValue> KeepItems(ListValue before, ListValue after, Place place) =>
            after.Items.Select((item, index) => index < before.Items.Length ? Keep(before.Items[index], item, place.Item(index))! : item);
    }
}
