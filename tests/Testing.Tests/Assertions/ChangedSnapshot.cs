using Lucid.Testing.Snapshots;

namespace Lucid.Testing.Tests.Assertions;

internal static class ChangedSnapshot
{
    /// <summary>The same snapshot with another value, or none, at one place of one resource.</summary>
    public static Snapshot With(this Snapshot snapshot, string type, string name, string path, object? value)
    {
        var changed = snapshot.Resource(type, name);
        return new(
            [
                .. snapshot.Resources.Select(resource => resource != changed ? resource : new()
                {
                    Type = type,
                    Name = name,
                    Urn = changed.Urn,
                    Id = changed.Id,
                    Parent = changed.Parent,
                    Options = changed.Options,
                    Inputs = SnapshotValue.Of(Changed(changed.Inputs.Value, [.. PropertyPath.Parse(path)], value)),
                    RegisteredOutputs = changed.RegisteredOutputs,
                    Resource = changed.Resource,
                }),
            ],
            snapshot.Outputs,
            snapshot.IsPreview);
    }

    private static object? Changed(object? around, ReadOnlySpan<object> path, object? value)
    {
        if (path.IsEmpty)
        {
            return value;
        }

        if (around is ImmutableArray<object?> list)
        {
            return list.SetItem((int)path[0], Changed(list[(int)path[0]], path[1..], value));
        }

        var map = (ImmutableDictionary<string, object>)around!;
        var key = (string)path[0];
        return Changed(map.GetValueOrDefault(key), path[1..], value) is { } changed ? map.SetItem(key, changed) : map.Remove(key);
    }
}
