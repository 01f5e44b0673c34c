namespace Pulumi;

/// <summary>A value of one of two types.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 _value0;
    private readonly T1 _value1;

    private Union(T0 value0, T1 value1, bool isT1)
    {
        _value0 = value0;
        _value1 = value1;
        IsT1 = isT1;
    }

    /// <summary>The value as the first type.</summary>
    /// <exception cref="InvalidOperationException">It is of the second type.</exception>
    public T0 AsT0
        => IsT0 ? _value0 : throw new InvalidOperationException($"Cannot return as {typeof(T0).Name}: the union holds {typeof(T1).Name}.");

    /// <summary>The value as the second type.</summary>
    /// <exception cref="InvalidOperationException">It is of the first type.</exception>
    public T1 AsT1
        => IsT1 ? _value1 : throw new InvalidOperationException($"Cannot return as {typeof(T1).Name}: the union holds {typeof(T0).Name}.");

    /// <summary>True if the value is of the first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>True if the value is of the second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The value, whatever its type.</summary>
    public object Value => IsT1 ? _value1! : _value0!;

    /// <summary>Uses a value of the first type.</summary>
    /// <param name="t">The value.</param>
    public static implicit operator Union<T0, T1>(T0 t) => FromT0(t);

    /// <summary>Uses a value of the second type.</summary>
    /// <param name="t">The value.</param>
    public static implicit operator Union<T0, T1>(T1 t) => FromT1(t);

    /// <summary>Compares two unions.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if both hold equal values of the same type.</returns>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Compares two unions.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>False if both hold equal values of the same type.</returns>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <summary>Makes a union of a value of the first type.</summary>
    /// <param name="input">The value.</param>
    /// <returns>The union.</returns>
    public static Union<T0, T1> FromT0(T0 input) => new(input, default!, isT1: false);

    /// <summary>Makes a union of a value of the second type.</summary>
    /// <param name="input">The value.</param>
    /// <returns>The union.</returns>
    public static Union<T0, T1> FromT1(T1 input) => new(default!, input, isT1: true);

    /// <summary>Maps either value.</summary>
    /// <typeparam name="TResult0">What the first type becomes.</typeparam>
    /// <typeparam name="TResult1">What the second type becomes.</typeparam>
    /// <param name="mapFunc0">Maps a value of the first type.</param>
    /// <param name="mapFunc1">Maps a value of the second type.</param>
    /// <returns>The mapped union.</returns>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1)
    {
        ArgumentNullException.ThrowIfNull(mapFunc0);
        ArgumentNullException.ThrowIfNull(mapFunc1);
        return IsT1 ? Union<TResult0, TResult1>.FromT1(mapFunc1(_value1)) : Union<TResult0, TResult1>.FromT0(mapFunc0(_value0));
    }

    /// <summary>Maps a value of the first type.</summary>
    /// <typeparam name="TResult">What it becomes.</typeparam>
    /// <param name="mapFunc">Maps it.</param>
    /// <returns>The mapped union.</returns>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) => Bimap(mapFunc, value => value);

    /// <summary>Maps a value of the second type.</summary>
    /// <typeparam name="TResult">What it becomes.</typeparam>
    /// <param name="mapFunc">Maps it.</param>
    /// <returns>The mapped union.</returns>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) => Bimap(value => value, mapFunc);

    /// <summary>Computes a result from either value.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="f0">Takes a value of the first type.</param>
    /// <param name="f1">Takes a value of the second type.</param>
    /// <returns>The result.</returns>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1)
    {
        ArgumentNullException.ThrowIfNull(f0);
        ArgumentNullException.ThrowIfNull(f1);
        return IsT1 ? f1(_value1) : f0(_value0);
    }

    /// <summary>Runs one of two actions.</summary>
    /// <param name="f0">Takes a value of the first type.</param>
    /// <param name="f1">Takes a value of the second type.</param>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        ArgumentNullException.ThrowIfNull(f0);
        ArgumentNullException.ThrowIfNull(f1);
        if (IsT1)
        {
            f1(_value1);
        }
        else
        {
            f0(_value0);
        }
    }

    /// <summary>Takes the value if it is of the first type.</summary>
    /// <param name="value">The value of the first type, else its default.</param>
    /// <param name="remainder">The value of the second type, else its default.</param>
    /// <returns>True if it is of the first type.</returns>
    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        value = _value0;
        remainder = _value1;
        return IsT0;
    }

    /// <summary>Takes the value if it is of the second type.</summary>
    /// <param name="value">The value of the second type, else its default.</param>
    /// <param name="remainder">The value of the first type, else its default.</param>
    /// <returns>True if it is of the second type.</returns>
    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        value = _value1;
        remainder = _value0;
        return IsT1;
    }

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other)
        => IsT1 == other.IsT1
            && (IsT1
                ? EqualityComparer<T1>.Default.Equals(_value1, other._value1)
                : EqualityComparer<T0>.Default.Equals(_value0, other._value0));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsT1, IsT1 ? (object?)_value1 : _value0);

    /// <inheritdoc/>
    public override string ToString() => (IsT1 ? _value1?.ToString() : _value0?.ToString()) ?? string.Empty;
}
