namespace Pulumi;

/// <summary>What every input can do, also one that was not set.</summary>
public static class InputExtensions
{
    /// <summary>Transforms the value when it is known.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TResult">The type of the new value.</typeparam>
    /// <param name="input">The input; null counts as the known default of its type.</param>
    /// <param name="func">The transformation; it is not called while the value is unknown.</param>
    /// <returns>An output with the dependencies and the secretness of the input.</returns>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) => input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) => input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) => input.ToOutput().Apply(func);

    /// <inheritdoc cref="Apply{T, TResult}(Input{T}, Func{T, TResult})"/>
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>?> func) => input.ToOutput().Apply(func);

    /// <summary>The value as an output.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="input">The input; null counts as the known default of its type.</param>
    /// <returns>The output.</returns>
    public static Output<T> ToOutput<T>(this Input<T>? input) => input is null ? new Output<T>(default(T)!) : input;
}
