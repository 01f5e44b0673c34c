using System.Globalization;

namespace Lucid.Policy.Documents;

/// <summary>A text, number, truth value or null in a document.</summary>
public sealed class DocumentScalar : DocumentValue
{
    /// <summary>Beyond this, JSON writes a whole float with an exponent, which Kubernetes takes for no integer.</summary>
    private const double LargestPlain = 1e18;

    private readonly object? _value;

    private DocumentScalar(Position position, ScalarKind kind, string text, object? value)
        : base(position)
    {
        Kind = kind;
        Text = text;
        _value = value;
    }

    /// <summary>The type.</summary>
    public ScalarKind Kind { get; }

    /// <summary>The text without quotes, as it stands in the document.</summary>
    public string Text { get; }

    /// <summary>The truth value; null where it is something else.</summary>
    public bool? Boolean => _value as bool?;

    /// <summary>
    /// The whole number, also of <c>1e3</c> and <c>5.0</c>, as Kubernetes takes them; null where it is none, or too large.
    /// </summary>
    public long? Integer => _value switch
    {
        long whole => whole,
        double number when Math.Abs(number) < LargestPlain && Math.Truncate(number) == number => (long)number,
        _ => null,
    };

    internal static DocumentScalar Null(Position position, string text) => new(position, ScalarKind.Null, text, null);

    internal static DocumentScalar Of(Position position, string text, bool value) => new(position, ScalarKind.Boolean, text, value);

    /// <summary>A whole number; null stands for one too large for 64 bits.</summary>
    internal static DocumentScalar Of(Position position, string text, long? value) => new(position, ScalarKind.Integer, text, value);

    internal static DocumentScalar Of(Position position, string text, double value) => new(position, ScalarKind.Float, text, value);

    internal static DocumentScalar Of(Position position, string text) => new(position, ScalarKind.Text, text, text);

    /// <summary>The key that the scalar is in an object; null for null, which cannot be one.</summary>
    internal string? AsKey() => Kind switch
    {
        ScalarKind.Null => null,
        ScalarKind.Boolean => Boolean == true ? "true" : "false",
        ScalarKind.Float => ((float)(double)_value!).ToString(CultureInfo.InvariantCulture),
        ScalarKind.Integer => Integer?.ToString(CultureInfo.InvariantCulture) ?? Text,
        _ => Text,
    };

    internal override string Describe() => Kind switch
    {
        ScalarKind.Null => "nothing",
        ScalarKind.Boolean => Boolean == true ? "true" : "false",
        ScalarKind.Text => $"the text {Quote.Of(Text)}",
        _ => $"the number {Text}",
    };
}
