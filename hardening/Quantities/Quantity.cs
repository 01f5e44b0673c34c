using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Lucid.Hardening.Quantities;

/// <summary>
/// An amount as Kubernetes writes it: <c>1.5Gi</c>, <c>100m</c>, <c>2</c>. Two amounts are equal when they are worth the same, however
/// they were written.
/// </summary>
public readonly partial struct Quantity : IEquatable<Quantity>, IComparable<Quantity>
{
    private const decimal Finest = 1e-9m;

    private readonly bool _binary;

    private Quantity(decimal amount, bool binary)
    {
        Amount = amount;
        _binary = binary;
    }

    /// <summary>The amount in its base unit: cores, or bytes.</summary>
    public decimal Amount { get; }

    /// <summary>The sum of two amounts.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns>The sum, written in binary suffixes if either of them is.</returns>
    public static Quantity operator +(Quantity left, Quantity right)
        => new(left.Amount + right.Amount, left._binary || right._binary);

    /// <summary>An amount several times.</summary>
    /// <param name="quantity">The amount.</param>
    /// <param name="times">How often.</param>
    /// <returns>The product, written as the amount is.</returns>
    public static Quantity operator *(Quantity quantity, int times) => new(quantity.Amount * times, quantity._binary);

    /// <summary>Whether the first amount is less than the second.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns>True when it is.</returns>
    public static bool operator <(Quantity left, Quantity right) => left.Amount < right.Amount;

    /// <summary>Whether the first amount is more than the second.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns>True when it is.</returns>
    public static bool operator >(Quantity left, Quantity right) => left.Amount > right.Amount;

    /// <summary>Whether the first amount is at most the second.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns>True when it is.</returns>
    public static bool operator <=(Quantity left, Quantity right) => left.Amount <= right.Amount;

    /// <summary>Whether the first amount is at least the second.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns>True when it is.</returns>
    public static bool operator >=(Quantity left, Quantity right) => left.Amount >= right.Amount;

    /// <summary>Whether two amounts are worth the same.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns>True when they are.</returns>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Whether two amounts differ.</summary>
    /// <param name="left">The first amount.</param>
    /// <param name="right">The second amount.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>Reads an amount that is known to be well written, such as a default.</summary>
    /// <param name="text">The amount, such as <c>100Mi</c>.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="FormatException">The text is no Kubernetes quantity.</exception>
    public static Quantity Parse(string text)
        => TryParse(text, out var quantity) ? quantity : throw new FormatException($"'{text}' is no quantity such as 100Mi or 500m.");

    /// <summary>Reads an amount: digits with an optional fraction and an optional suffix (Ki to Ei, n, u, m, k to E, or an exponent).</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="quantity">The amount, or zero.</param>
    /// <returns>False when the text is no quantity, is finer than a billionth, or does not fit 63 bits.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity)
    {
        quantity = default;
        var match = Grammar().Match(text ?? "");
        if (!match.Success
            || !decimal.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var number)
            || !QuantitySuffix.TryFactor(match.Groups["suffix"].Value, out var factor)
            || (factor > 1 && Math.Abs(number) > long.MaxValue / factor))
        {
            return false;
        }

        var amount = number * factor;
        if (Math.Abs(amount) > long.MaxValue || amount % Finest != 0)
        {
            return false;
        }

        quantity = new Quantity(amount, binary: match.Groups["suffix"].Value.EndsWith('i'));
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Amount.CompareTo(other.Amount);

    /// <inheritdoc/>
    public bool Equals(Quantity other) => Amount == other.Amount;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Amount.GetHashCode();

    /// <summary>
    /// The canonical spelling, which is the one the API server stores: no fraction, the largest suffix that fits (<c>1.5Gi</c> becomes
    /// <c>1536Mi</c>, <c>2000m</c> becomes <c>2</c>). With any other spelling, declared and live state would differ in letters only.
    /// </summary>
    /// <returns>The amount as text.</returns>
    public override string ToString() => QuantitySuffix.Format(Amount, _binary);

    [GeneratedRegex("^(?<number>[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+))(?<suffix>[KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]{1,2})?\\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Grammar();
}
