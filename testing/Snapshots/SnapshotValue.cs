namespace Lucid.Testing.Snapshots;

/// <summary>
/// A value of a resource, with all that is inside: bool, string, double (every number, as on the wire), maps, lists, Pulumi's assets and
/// resources, or <see cref="Unknown"/>.
/// </summary>
public sealed class SnapshotValue
{
    private readonly object? _value;

    private SnapshotValue(object? value, bool isSecret)
    {
        IsSecret = isSecret || value is SecretValue;
        _value = value is SecretValue secret ? secret.Content : value;
    }

    /// <summary>
    /// The value itself, secrets in clear: null where there is none; a map is an <see cref="ImmutableDictionary{TKey, TValue}"/> of string
    /// and object, a list an <see cref="ImmutableArray{T}"/> of object.
    /// </summary>
    public object? Value => Plain(_value);

    /// <summary>Whether there is a value.</summary>
    public bool Exists => _value is not null;

    /// <summary>Whether only a deployment tells the value, or one that it is a part of.</summary>
    public bool IsUnknown => _value is Unknown;

    /// <summary>Whether the value, or one that it is a part of, is secret.</summary>
    public bool IsSecret { get; }

    /// <summary>Where unknown values stand inside, by property path; the empty path is the value itself.</summary>
    public IReadOnlyList<string> UnknownPaths => [.. Unknowns(_value, "").Order(StringComparer.Ordinal)];

    /// <summary>The keys of a map, sorted; empty for everything else.</summary>
    public IReadOnlyList<string> Keys
        => _value is ImmutableDictionary<string, object> map ? [.. map.Keys.Order(StringComparer.Ordinal)] : [];

    /// <summary>The items of a list; empty for everything else.</summary>
    public ImmutableArray<SnapshotValue> Items
        => _value is ImmutableArray<object?> list ? [.. list.Select(item => new SnapshotValue(item, IsSecret))] : [];

    /// <summary>The value that stands at a path, as <see cref="Value"/> gives it.</summary>
    /// <param name="path">A property path, such as <c>spec.containers[0].image</c> or <c>labels["app.kubernetes.io/name"]</c>.</param>
    /// <returns>The value; null where nothing stands there, <see cref="Unknown.Value"/> inside of something unknown.</returns>
    /// <exception cref="FormatException">The text is no property path.</exception>
    public object? this[string path] => At(path).Value;

    /// <summary>What stands at a path.</summary>
    /// <inheritdoc cref="this[string]"/>
    public SnapshotValue At(string path) => PropertyPath.Parse(path).Aggregate(this, (value, step) => value.Step(step));

    /// <summary>The value in one line, keys sorted; what is secret is masked.</summary>
    /// <returns><c>{name: http, port: 8080}</c>; <c>nothing</c> where there is no value.</returns>
    public override string ToString() => IsSecret ? SecretValue.Mask : ValueText.Write(_value);

    /// <summary>The value as JSON text, keys sorted; the marks <c>[unknown]</c> and <c>[secret]</c> stand for what is that.</summary>
    /// <returns>One line; of a resource of Kubernetes it is a manifest.</returns>
    public string ToJson() => IsSecret ? $"\"{SecretValue.Mask}\"" : ValueJson.Write(_value, uncover: false);

    internal static SnapshotValue Of(object? value) => new(value, isSecret: false);

    private SnapshotValue Step(object step) => (_value, step) switch
    {
        (Unknown, _) => this,
        (ImmutableDictionary<string, object> map, string key) => new(map.GetValueOrDefault(key), IsSecret),
        (ImmutableArray<object?> list, int index) => new(index < list.Length ? list[index] : null, IsSecret),
        _ => new(null, IsSecret),
    };

    private static object? Plain(object? value) => value switch
    {
        SecretValue secret => Plain(secret.Content),
        ImmutableDictionary<string, object> map => map.Select(entry => (entry.Key, Value: Plain(entry.Value)))
            .Where(entry => entry.Value is not null).ToImmutableDictionary(entry => entry.Key, entry => entry.Value!),
        ImmutableArray<object?> list => list.Select(Plain).ToImmutableArray(),
        _ => value,
    };

    private static IEnumerable<string> Unknowns(object? value, string path) => value switch
    {
        Unknown => [path],
        SecretValue secret => Unknowns(secret.Content, path),
        ImmutableDictionary<string, object> map => map.SelectMany(entry => Unknowns(entry.Value, PropertyPath.Of(path, entry.Key))),
        ImmutableArray<object?> list => list.SelectMany((item, index) => Unknowns(item, PropertyPath.Of(path, index))),
        _ => [],
    };
}
