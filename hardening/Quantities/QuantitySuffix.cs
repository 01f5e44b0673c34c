using System.Collections.Immutable;
using System.Globalization;

namespace Lucid.Hardening.Quantities;

/// <summary>The suffixes of Kubernetes quantities, largest first.</summary>
internal static class QuantitySuffix
{
    private const int LargestExponent = 18;

    private static readonly ImmutableArray<(string Suffix, decimal Factor)> Binary =
    [
        ("Ei", 1L << 60), ("Pi", 1L << 50), ("Ti", 1L << 40), ("Gi", 1L << 30), ("Mi", 1L << 20), ("Ki", 1L << 10), ("", 1),
    ];

    private static readonly ImmutableArray<(string Suffix, decimal Factor)> Decimal =
    [
        ("E", 1e18m), ("P", 1e15m), ("T", 1e12m), ("G", 1e9m), ("M", 1e6m), ("k", 1e3m), ("", 1), ("m", 1e-3m), ("u", 1e-6m), ("n", 1e-9m),
    ];

    public static bool TryFactor(string suffix, out decimal factor)
    {
        foreach (var known in suffix.EndsWith('i') ? Binary : Decimal)
        {
            if (known.Suffix == suffix)
            {
                factor = known.Factor;
                return true;
            }
        }

        return TryExponent(suffix, out factor);
    }

    /// <summary>Below 1,024, and where a fraction is left, Kubernetes too falls back to decimal suffixes.</summary>
    public static string Format(decimal amount, bool binary)
    {
        if (amount == 0)
        {
            return "0";
        }

        var suffixes = binary && Math.Abs(amount) >= 1024 && decimal.IsInteger(amount) ? Binary : Decimal;
        var (suffix, factor) = suffixes.First(candidate => amount % candidate.Factor == 0);
        return (amount / factor).ToString("0", CultureInfo.InvariantCulture) + suffix;
    }

    private static bool TryExponent(string suffix, out decimal factor)
    {
        factor = 1;
        if (!int.TryParse(suffix.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || Math.Abs(exponent) > LargestExponent)
        {
            return false;
        }

        for (var step = 0; step < Math.Abs(exponent); step++)
        {
            factor = exponent > 0 ? factor * 10 : factor / 10;
        }

        return true;
    }
}
