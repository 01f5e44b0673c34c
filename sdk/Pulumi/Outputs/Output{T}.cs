using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// A value that may not be there yet: it resolves when the resource it comes from is registered, knows the resources it depends on,
/// whether it is known at all (in a preview it may not be) and whether it is secret.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Output<T> : IOutput
{
    private readonly Task<OutputData<T>>? _dataTask;
    private readonly OutputCompletionSource<T>? _source;

    internal Output(T value, bool isSecret = false)
        : this(Task.FromResult(OutputData.Known(value, isSecret)))
    {
    }

    internal Output(OutputData<T> data)
        : this(Task.FromResult(data))
    {
    }

    internal Output(Task<OutputData<T>> dataTask)
    {
        _dataTask = dataTask;

        // A failed output fails the run even if nobody reads it, so the run has to know of each that can still fail.
        if (!dataTask.IsCompletedSuccessfully)
        {
            Deployment.Current?.Tasks.Track(dataTask);
        }
    }

    /// <summary>An output of a resource: the run knows of the resource's registration, and so of each failure.</summary>
    internal Output(OutputCompletionSource<T> source) => _source = source;

    internal Task<OutputData<T>> DataTask => _dataTask ?? _source!.DataTask;

    Type IOutput.ValueType => typeof(T);

    /// <summary>Makes an output of a value that is computed asynchronously.</summary>
    /// <param name="value">The computation.</param>
    /// <returns>A known, public output without dependencies.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>Transforms the value when it is known.</summary>
    /// <typeparam name="TResult">The type of the new value.</typeparam>
    /// <param name="func">The transformation; it is not called while the value is unknown.</param>
    /// <returns>An output with the dependencies and the secretness of this one.</returns>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
        => new(Map(value => new ValueTask<OutputData<TResult>>(OutputData.Known(func(value)))));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
        => new(Map(async value => OutputData.Known(await func(value).ConfigureAwait(false))));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
        => Apply(value => func(value)?.ToOutput());

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
        => new(Map(async value => func(value) is { } inner
            ? await inner.DataTask.ConfigureAwait(false)
            : OutputData.Known(default(TResult)!)));

    /// <summary>Runs an action on the value when it is known.</summary>
    /// <param name="func">The action; it is not called while the value is unknown.</param>
    /// <returns>An output that completes with the action.</returns>
    public Output<ValueTuple> Apply(Func<T, Task> func)
        => new(Map(async value =>
        {
            await func(value).ConfigureAwait(false);
            return OutputData.Known(default(ValueTuple));
        }));

    /// <summary>Transforms the value without its static type, for code that handles outputs of any type.</summary>
    /// <typeparam name="TResult">The type of the new value.</typeparam>
    /// <param name="func">The transformation; it is not called while the value is unknown.</param>
    /// <returns>An output with the dependencies and the secretness of both.</returns>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) => Apply(value => func(value));

    /// <summary>Explains why an output has no text; the value itself is never in it.</summary>
    /// <returns>The explanation.</returns>
    /// <exception cref="InvalidOperationException">The variable PULUMI_ERROR_OUTPUT_STRING is set to 1 or true.</exception>
    public override string ToString()
    {
        const string Explanation = """
            Calling [ToString] on an [Output<T>] is not supported.

            To get the value of an Output<T> as an Output<string>, use one of:
            1. o.Apply(v => $"prefix{v}suffix")
            2. Output.Format($"prefix{o}suffix")

            The value of an output may not be known yet, and may be secret.
            """;

        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is "1" or "true")
        {
            throw new InvalidOperationException(Explanation);
        }

        Deployment.Current?.Logger.Warn(Explanation);
        return Explanation;
    }

    async ValueTask<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await DataTask.ConfigureAwait(false);
        return new OutputData<object?>(data.Resources, data.Value, data.IsKnown, data.IsSecret);
    }

    private async Task<OutputData<TResult>> Map<TResult>(Func<T, ValueTask<OutputData<TResult>>> func)
    {
        var data = await DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return new OutputData<TResult>(data.Resources, default!, IsKnown: false, data.IsSecret);
        }

        return OutputData.Combine(data, await func(data.Value).ConfigureAwait(false));
    }
}
