using Lucid.Testing.Snapshots;

namespace Lucid.Components.Tests.Mocking;

/// <summary>
/// The inputs of a registered resource, read by a short form of path: <c>spec.template.spec.containers.0.name</c>, and <c>|</c> for a dot
/// in a key.
/// </summary>
internal sealed class Values(SnapshotValue value)
{
    /// <summary>The value at a path; null when nothing stands there. Numbers are doubles, as on the wire.</summary>
    public object? this[string path] => Find(path).Value;

    public Values At(string path) => new(Find(path));

    /// <summary>What stands at a path, in one line: <c>{a: 1, b: [true, x]}</c>.</summary>
    public string Text(string path) => Find(path).ToString();

    public override string ToString() => value.ToString();

    private SnapshotValue Find(string path) => path.Split('.').Aggregate(value, (found, step) =>
        found.At(int.TryParse(step, out var index) ? $"[{index}]" : $"[\"{step.Replace('|', '.')}\"]"));
}
