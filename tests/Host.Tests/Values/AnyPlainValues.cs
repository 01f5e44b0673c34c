using FsCheck;
using FsCheck.Fluent;
using Lucid.Host.Values;

namespace Lucid.Host.Tests.Values;

/// <summary>Arbitrary objects of plain values, also of null where it can stand.</summary>
public static class AnyPlainValues
{
    private static readonly Gen<PropertyValue> Leaves =
        Gen.Frequency((9, AnyValues.PlainLeaves), (1, Gen.Constant<PropertyValue>(NullValue.Instance)));

    public static Arbitrary<ObjectValue> Any() => Arb.From(
        Gen.Sized(size => AnyValues.ObjectOf(AnyValues.Nested(Leaves, isMarked: false, Math.Min(4, size / 10)))), AnyValues.ShrinkObject);
}
