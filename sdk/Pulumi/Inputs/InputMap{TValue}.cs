using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map with text keys for a resource, whose values, or the whole of it, may be outputs.</summary>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    /// <summary>Up to so many keys are compared with each other, without an index.</summary>
    private const int Few = 8;

    private readonly List<Segment> _segments = [];

    /// <summary>Makes an empty map.</summary>
    public InputMap()
        : base(ImmutableDictionary<string, TValue>.Empty)
    {
    }

    private InputMap(IEnumerable<KeyValuePair<string, TValue>> values)
        : this()
        => _segments.AddRange(values.Select(pair => Segment.Of(pair.Key, pair.Value)));

    private InputMap(Output<ImmutableDictionary<string, TValue>> values)
        : this()
    {
        ArgumentNullException.ThrowIfNull(values);
        _segments.Add(new Segment { Entries = values });
    }

    private protected override object? Content => IsPlain(out var entries) ? new InputEntries(entries) : Flatten();

    /// <summary>Sets a value; the same as <see cref="Add(string, Input{TValue})"/>.</summary>
    /// <param name="key">The key.</param>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

#pragma warning disable CS1591 // Five conversions whose signature says all: every shape in which a map can be at hand.
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => new(values);

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => new(values);

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values)
        => new(values.Apply(dictionary => dictionary.ToImmutableDictionary()));

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values)
        => new(values.Apply(dictionary => dictionary.ToImmutableDictionary()));

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => new(values);
#pragma warning restore CS1591

    /// <summary>Makes a new map of two; where both have a key, the second wins.</summary>
    /// <param name="first">The first map.</param>
    /// <param name="second">The second map.</param>
    /// <returns>The new map.</returns>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var result = new InputMap<TValue>();
        result._segments.AddRange(first._segments);
        result._segments.AddRange(second._segments.Select(segment => segment with { OnRepeat = RepeatedKey.Wins }));
        return result;
    }

    /// <summary>Adds a value. Adding the same key with another value faults the map when it is used.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(string key, Input<TValue> value)
    {
        ArgumentNullException.ThrowIfNull(key);
        _segments.Add(Segment.Of(key, value));
    }

    /// <summary>Adds the entries that another map has now. A key that is there already faults the map when it is used.</summary>
    /// <param name="values">The other map; it is not changed.</param>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <inheritdoc cref="Add(InputMap{TValue})"/>
    public void AddRange(InputMap<TValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.IsPlain(out var entries))
        {
            _segments.AddRange(entries.Select(pair => Segment.Of(pair.Key, (Input<TValue>)pair.Value!) with { OnRepeat = RepeatedKey.Faults }));
            return;
        }

        _segments.Add(new Segment { Inputs = values.Flatten(), OnRepeat = RepeatedKey.Faults });
    }

    /// <summary>Enumerates the entries once they are known; none while they are not.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The entries, in the order of their keys.</returns>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await Flatten().DataTask.WaitAsync(cancellationToken).ConfigureAwait(false);
        foreach (var (key, value) in (data.IsKnown ? data.Value : []).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            yield return value.ToOutput().Apply(known => KeyValuePair.Create(key, known));
        }
    }

    /// <summary>Only there so that collection initializers work.</summary>
    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException(
            $"A {GetType().FullName} cannot be enumerated synchronously, because its entries may not be known yet. Use await foreach.");

    private protected override Output<ImmutableDictionary<string, TValue>> AsOutput()
        => _segments is [{ Entries: { } whole }] ? whole : new(ToValuesAsync(Flatten()));

    private static async Task<OutputData<ImmutableDictionary<string, TValue>>> ToValuesAsync(
        Output<ImmutableDictionary<string, Input<TValue>>> entries)
    {
        var inputs = await entries.DataTask.ConfigureAwait(false);
        var result = inputs.Value is null ? [] : ImmutableDictionary<string, TValue>.Empty;
        var all = new OutputData<ImmutableDictionary<string, TValue>>(inputs.Resources, result, inputs.IsKnown, inputs.IsSecret);
        var values = result.ToBuilder();
        foreach (var (key, input) in inputs.Value ?? [])
        {
            var data = await input.ToOutput().DataTask.ConfigureAwait(false);
            all = OutputData.Combine(data, all);
            values.Add(key, data.Value);
        }

        return all with { Value = values.ToImmutable() };
    }

    /// <summary>True if no key repeats and no part is an output, which is nearly always: then nothing has to be awaited.</summary>
    private bool IsPlain(out KeyValuePair<string, object?>[] entries)
    {
        entries = new KeyValuePair<string, object?>[_segments.Count];
        var keys = entries.Length > Few ? new HashSet<string>(entries.Length, StringComparer.Ordinal) : null;
        for (var index = 0; index < entries.Length; index++)
        {
            var segment = _segments[index];
            if (segment.Key is null || !(keys?.Add(segment.Key) ?? IsNew(segment.Key, entries.AsSpan(0, index))))
            {
                return false;
            }

            entries[index] = KeyValuePair.Create(segment.Key, (object?)segment.Value);
        }

        return true;
    }

    private static bool IsNew(string key, ReadOnlySpan<KeyValuePair<string, object?>> entries)
    {
        foreach (var (other, _) in entries)
        {
            if (string.Equals(other, key, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The entries with their values as inputs: a secret value stays one secret value, a secret map makes the whole secret.
    /// </summary>
    private Output<ImmutableDictionary<string, Input<TValue>>> Flatten()
    {
        var segments = _segments.ToArray();
        return new(FlattenAsync());

        async Task<OutputData<ImmutableDictionary<string, Input<TValue>>>> FlattenAsync()
        {
            var result = OutputData.Known<ImmutableDictionary<string, Input<TValue>>>(null!);
            var entries = ImmutableDictionary.CreateBuilder<string, Input<TValue>>(StringComparer.Ordinal);
            foreach (var segment in segments)
            {
                var data = await segment.GetInputsAsync().ConfigureAwait(false);
                result = OutputData.Combine(data, result);
                foreach (var (key, value) in data.Value ?? [])
                {
                    if (segment.OnRepeat != RepeatedKey.Wins
                        && entries.TryGetValue(key, out var earlier)
                        && (segment.OnRepeat == RepeatedKey.Faults || !await SameAsync(earlier, value).ConfigureAwait(false)))
                    {
                        throw new ArgumentException($"Key '{key}' already exists in the map with a different value.");
                    }

                    entries[key] = value;
                }
            }

            return result with { Value = entries.ToImmutable() };
        }
    }

    private static async Task<bool> SameAsync(Input<TValue> first, Input<TValue> second)
        => ReferenceEquals(first, second)
            || EqualityComparer<TValue>.Default.Equals(
                (await first.ToOutput().DataTask.ConfigureAwait(false)).Value,
                (await second.ToOutput().DataTask.ConfigureAwait(false)).Value);

    private enum RepeatedKey
    {
        MustBeEqual,
        Faults,
        Wins,
    }

    /// <summary>One entry, or a map that is an output.</summary>
    private readonly record struct Segment
    {
        public string? Key { get; init; }

        public Input<TValue>? Value { get; init; }

        public Output<ImmutableDictionary<string, TValue>>? Entries { get; init; }

        public Output<ImmutableDictionary<string, Input<TValue>>>? Inputs { get; init; }

        public RepeatedKey OnRepeat { get; init; }

        public static Segment Of(string key, Input<TValue> value) => new() { Key = key, Value = value };

        public async ValueTask<OutputData<ImmutableDictionary<string, Input<TValue>>>> GetInputsAsync()
        {
            if (Key is not null)
            {
                return OutputData.Known(ImmutableDictionary<string, Input<TValue>>.Empty.Add(Key, Value!));
            }

            if (Inputs is not null)
            {
                return await Inputs.DataTask.ConfigureAwait(false);
            }

            var data = await Entries!.DataTask.ConfigureAwait(false);
            var inputs = (data.Value ?? []).ToImmutableDictionary(
                pair => pair.Key, pair => (Input<TValue>)pair.Value, StringComparer.Ordinal);
            return new(data.Resources, inputs, data.IsKnown, data.IsSecret);
        }
    }
}
