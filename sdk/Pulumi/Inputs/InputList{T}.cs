using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list for a resource, whose elements, or the whole of it, may be outputs.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    // Elements as they are written, and, where a whole list is an output, that output in its place.
    private readonly List<Segment> _segments = [];

    /// <summary>Makes an empty list.</summary>
    public InputList()
        : base(ImmutableArray<T>.Empty)
    {
    }

    private InputList(IEnumerable<Input<T>> elements)
        : this()
        => _segments.AddRange(elements.Select(element => new Segment(element, null)));

    private InputList(Output<ImmutableArray<T>> elements)
        : this()
    {
        ArgumentNullException.ThrowIfNull(elements);
        _segments.Add(new Segment(null, elements));
    }

    private protected override object? Content
        => _segments.Exists(segment => segment.Elements is not null) ? Flatten() : _segments.ConvertAll(segment => segment.Element);

#pragma warning disable CS1591 // Sixteen conversions whose signature says all: every shape in which a list can be at hand.
    public static implicit operator InputList<T>(T value) => new([(Input<T>)value]);

    public static implicit operator InputList<T>(T[] values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<T> values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(ImmutableArray<T> values)
        => new(values.IsDefault ? [] : values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Input<T> value) => new([value]);

    public static implicit operator InputList<T>(Input<T>[] values) => new(values);

    public static implicit operator InputList<T>(List<Input<T>> values) => new(values);

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => new(values.IsDefault ? [] : values);

    public static implicit operator InputList<T>(Output<T> value) => new([(Input<T>)value]);

    public static implicit operator InputList<T>(Output<T>[] values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(List<Output<T>> values) => new(values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values)
        => new(values.IsDefault ? [] : values.Select(value => (Input<T>)value));

    public static implicit operator InputList<T>(Output<T[]> values) => new(values.Apply(array => array.ToImmutableArray()));

    public static implicit operator InputList<T>(Output<List<T>> values) => new(values.Apply(list => list.ToImmutableArray()));

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => new(values.Apply(items => items.ToImmutableArray()));

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => new(values);
#pragma warning restore CS1591

    /// <summary>Appends elements.</summary>
    /// <param name="inputs">The elements.</param>
    public void Add(params Input<T>[] inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _segments.AddRange(inputs.Select(input => new Segment(input, null)));
    }

    /// <summary>Appends the elements that another list has now.</summary>
    /// <param name="inputs">The other list; it is not changed.</param>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <inheritdoc cref="Add(InputList{T})"/>
    public void AddRange(InputList<T> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _segments.AddRange(inputs._segments.ToArray());
    }

    /// <summary>Makes a new list of the elements of this one and another one.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>The new list.</returns>
    public InputList<T> Concat(InputList<T> other)
    {
        var result = new InputList<T>();
        result.AddRange(this);
        result.AddRange(other);
        return result;
    }

    /// <summary>Enumerates the elements once they are known; none while they are not.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The elements.</returns>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var data = await Flatten().DataTask.WaitAsync(cancellationToken).ConfigureAwait(false);
        foreach (var element in data.IsKnown ? data.Value : [])
        {
            yield return element;
        }
    }

    /// <summary>Only there so that collection initializers work.</summary>
    IEnumerator IEnumerable.GetEnumerator()
        => throw new NotSupportedException(
            $"A {GetType().FullName} cannot be enumerated synchronously, because its elements may not be known yet. Use await foreach.");

    private protected override Output<ImmutableArray<T>> AsOutput()
        => _segments is [{ Elements: { } whole }] ? whole : new(ToValuesAsync());

    private async Task<OutputData<ImmutableArray<T>>> ToValuesAsync()
    {
        var result = OutputData.Known<ImmutableArray<T>>(default);
        var values = ImmutableArray.CreateBuilder<T>(_segments.Count);
        foreach (var segment in _segments.ToArray())
        {
            if (segment.Elements is { } elements)
            {
                var data = await elements.DataTask.ConfigureAwait(false);
                result = OutputData.Combine(data, result);
                values.AddRange(data.Value.IsDefault ? [] : data.Value);
            }
            else
            {
                var data = await segment.Element.ToOutput().DataTask.ConfigureAwait(false);
                result = OutputData.Combine(data, result);
                values.Add(data.Value);
            }
        }

        return result with { Value = values.ToImmutable() };
    }

    /// <summary>The elements as inputs: a secret element stays one secret element, a secret list makes the whole secret.</summary>
    private Output<ImmutableArray<Input<T>>> Flatten()
    {
        var segments = _segments.ToArray();
        return new(FlattenAsync());

        async Task<OutputData<ImmutableArray<Input<T>>>> FlattenAsync()
        {
            var result = OutputData.Known<ImmutableArray<Input<T>>>(default);
            var inputs = ImmutableArray.CreateBuilder<Input<T>>();
            foreach (var segment in segments)
            {
                if (segment.Elements is { } elements)
                {
                    var data = await elements.DataTask.ConfigureAwait(false);
                    result = OutputData.Combine(data, result);
                    inputs.AddRange(data.Value.IsDefault ? [] : data.Value.Select(value => (Input<T>)value));
                }
                else
                {
                    inputs.Add(segment.Element!);
                }
            }

            return result with { Value = inputs.ToImmutable() };
        }
    }

    /// <summary>One element, or a list of elements that is an output.</summary>
    private readonly record struct Segment(Input<T>? Element, Output<ImmutableArray<T>>? Elements);
}
