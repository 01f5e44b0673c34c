using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucid.Hardening.Quantities;

namespace Lucid.Hardening.Tests.Quantities;

[Properties(Arbitrary = [typeof(QuantityProperties)])]
public sealed class QuantityProperties
{
    private static readonly string[] Suffixes = ["", "n", "u", "m", "k", "M", "G", "T", "Ki", "Mi", "Gi", "Ti", "e3", "E-3"];

    public static Arbitrary<Quantity> Quantities() => Arb.From(
        from whole in Gen.Choose(-9999, 9999)
        from thousandths in Gen.Choose(0, 999)
        from suffix in Gen.Elements(Suffixes)
        let text = thousandths == 0 || suffix == "n" ? $"{whole}{suffix}" : $"{whole}.{thousandths:000}{suffix}"
        where Quantity.TryParse(text, out _)
        select Quantity.Parse(text));

    [Property]
    public bool The_canonical_text_is_worth_the_same(Quantity quantity) => Quantity.Parse(quantity.ToString()) == quantity;

    [Property]
    public bool The_canonical_text_has_no_fraction(Quantity quantity) => !quantity.ToString().Contains('.', StringComparison.Ordinal);

    [Property]
    public bool The_canonical_text_of_the_canonical_text_is_itself(Quantity quantity)
        => Quantity.Parse(quantity.ToString()).ToString() == quantity.ToString();

    [Property]
    public bool Order_is_the_order_of_the_amounts(Quantity left, Quantity right)
        => (left < right) == (left.Amount < right.Amount)
            && (left >= right) == !(left < right)
            && (left > right) == (right < left)
            && (left <= right) == (right >= left)
            && Math.Sign(left.CompareTo(right)) == left.Amount.CompareTo(right.Amount);

    [Property]
    public bool The_sum_is_the_sum_of_the_amounts(Quantity left, Quantity right)
        => (left + right).Amount == left.Amount + right.Amount;

    [Property]
    public bool No_text_makes_the_parser_fail(string? text)
        => !Quantity.TryParse(text, out var quantity) || Quantity.Parse(quantity.ToString()) == quantity;
}
