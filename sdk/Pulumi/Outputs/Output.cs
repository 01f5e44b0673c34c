using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    /// <summary>Makes an output of a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is a value too.</param>
    /// <returns>A known, public output without dependencies.</returns>
    public static Output<T> Create<T>(T value) => new(value);

    /// <summary>Makes an output of a value that is computed asynchronously.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The computation.</param>
    /// <returns>A known, public output without dependencies.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Output<T> Create<T>(Task<T> value) => FromTask(value, isSecret: false);

    /// <summary>Makes a secret output of a value: it is masked in every diff and encrypted in the state.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>A known, secret output without dependencies.</returns>
    public static Output<T> CreateSecret<T>(T value) => new(value, isSecret: true);

    /// <inheritdoc cref="CreateSecret{T}(T)"/>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Output<T> CreateSecret<T>(Task<T> value) => FromTask(value, isSecret: true);

    /// <summary>Makes a secret output of another output.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The output.</param>
    /// <returns>The same value and dependencies, secret.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static Output<T> CreateSecret<T>(Output<T> value) => WithSecret(value, isSecret: true);

    /// <summary>Makes a public output of a secret one; the value then shows in clear.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="output">The output.</param>
    /// <returns>The same value and dependencies, public.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public static Output<T> Unsecret<T>(Output<T> output) => WithSecret(output, isSecret: false);

    /// <summary>Tells whether an output is secret.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="output">The output.</param>
    /// <returns>True if it is.</returns>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask.ConfigureAwait(false)).IsSecret;
    }

    /// <summary>Waits for several values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="inputs">The values.</param>
    /// <returns>All values in order; known if all are, secret if one is.</returns>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return new(AllAsync(inputs.ToImmutableArray(), static input => ((Output<T>)input).DataTask));
    }

    /// <summary>Waits for several outputs.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="outputs">The outputs.</param>
    /// <returns>All values in order; known if all are, secret if one is.</returns>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All((IEnumerable<Output<T>>)outputs);

    /// <inheritdoc cref="All{T}(Output{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        return new(AllAsync(outputs.ToImmutableArray(), static output => output.DataTask));
    }

    /// <summary>Formats an interpolated string whose holes may be plain values, inputs and outputs.</summary>
    /// <param name="formattableString">The interpolated string.</param>
    /// <returns>The text, in the invariant culture; known if all holes are, secret if one is.</returns>
    public static Output<string> Format(FormattableString formattableString)
    {
        ArgumentNullException.ThrowIfNull(formattableString);
        var holes = formattableString.GetArguments().ToImmutableArray();
        return new Output<ImmutableArray<object?>>(AllAsync(holes, ToDataAsync))
            .Apply(values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));
    }

    /// <summary>Writes a value as JSON, resolving the outputs and inputs anywhere inside.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="options">The serializer's options.</param>
    /// <returns>The JSON text; secret if anything inside is, unknown if anything inside is.</returns>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(OutputJson.SerializeAsync(value, options));
    }

    /// <summary>Reads a value from JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <param name="options">The serializer's options.</param>
    /// <returns>The value.</returns>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(OutputJson.DeserializeAsync<T>(json, options));
    }

    /// <summary>An output of any type as one of <see cref="object"/>.</summary>
    internal static async Task<OutputData<object?>> ToDataAsync(object? value)
        => value switch
        {
            IInput input => await input.ToOutput().GetDataAsync().ConfigureAwait(false),
            IOutput output => await output.GetDataAsync().ConfigureAwait(false),
            _ => OutputData.Known(value),
        };

    private static Output<T> FromTask<T>(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Convert(value, isSecret));

        static async Task<OutputData<T>> Convert(Task<T> value, bool isSecret)
            => OutputData.Known(await value.ConfigureAwait(false), isSecret);
    }

    private static Output<T> WithSecret<T>(Output<T> output, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new(Convert(output.DataTask, isSecret));

        static async Task<OutputData<T>> Convert(Task<OutputData<T>> data, bool isSecret)
            => (await data.ConfigureAwait(false)) with { IsSecret = isSecret };
    }

    /// <summary>Waits for the items one after the other; a null item faults the result, not the call.</summary>
    private static async Task<OutputData<ImmutableArray<TValue>>> AllAsync<TItem, TValue>(
        ImmutableArray<TItem> items, Func<TItem, Task<OutputData<TValue>>> getData)
    {
        var values = ImmutableArray.CreateBuilder<TValue>(items.Length);
        var result = OutputData.Known<ImmutableArray<TValue>>(default);
        foreach (var item in items)
        {
            var data = await getData(item).ConfigureAwait(false);
            values.Add(data.Value);
            result = OutputData.Combine(data, result);
        }

        return result with { Value = values.MoveToImmutable() };
    }
}
