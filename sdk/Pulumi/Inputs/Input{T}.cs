namespace Pulumi;

/// <summary>A value for a resource: a plain one, or an output of another resource.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class Input<T> : IInput
{
    private readonly T _value = default!;
    private Output<T>? _output;

    private protected Input(T value) => _value = value;

    private protected Input(Output<T> output) => _output = output;

    object? IInput.Content => Content;

    private protected virtual object? Content => _output is null ? _value : _output;

    /// <summary>Uses a plain value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Input<T>(T value) => new(value);

    /// <summary>Uses an output.</summary>
    /// <param name="value">The output.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static implicit operator Input<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value);
    }

    /// <summary>The value as an output.</summary>
    /// <param name="input">The input.</param>
    public static implicit operator Output<T>(Input<T> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.AsOutput();
    }

    IOutput IInput.ToOutput() => AsOutput();

    private protected virtual Output<T> AsOutput() => _output ??= new Output<T>(_value);
}
