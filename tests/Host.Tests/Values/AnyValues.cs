using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Lucid.Host.Values;

namespace Lucid.Host.Tests.Values;

/// <summary>Arbitrary property values. <see cref="Plain"/> ones are what JSON and YAML know; the others hold everything the wire does.</summary>
public static class AnyValues
{
    private static readonly string[] NastyTexts =
    [
        "", " ", "yes", "No", "on", "y", "true", "null", "~", "1e3", "0x1f", "0o17", "017", "1_000", "1:20", "12", "-3.5", ".5", "+1", ".inf", ".NaN",
        "- a", "-", "? a", "a: b", ": ", "#", "a #b", "a:", "{}", "[]", "[a", "{a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'", "\"", "\\", "a\\",
        "---", "...", "--- a", "<<", "=", "2001-01-01", "a\nb", "a\n", "a\n\n", "\na", " a\nb", "a\n b\n", "a \nb ", "\ta\nb", "a\n\tb", "a\n \nb", "a\r\nb",
        "trailing  ", "  leading", "tab\tinside", "\u0000", "\u0007", "\u001b[0m", "\u007f", "\u0085", "\u00a0", "\u2028", "\ufeff", "\ufffe", "ümläut", "日本語",
        "🚀", "👩‍👩‍👧", "e\u0301", "# a\nb", "---\na", "a\n---\nb", "-----BEGIN KEY-----\nAAAA\n-----END KEY-----\n",
    ];

    public static Gen<string> Texts { get; } = Gen.Frequency(
        (4, Gen.Elements(NastyTexts)),
        (3, Gen.ArrayOf(Gen.Elements("abcXYZ019 _-./:@#\"'\\\n\t[]{},é漢".Select(character => character.ToString()).Append("😀").ToArray()))
            .Select(parts => string.Concat(parts))),
        (1, Gen.Choose(200, 3000).Select(length => string.Concat(Enumerable.Range(0, length).Select(index => (char)('a' + index * 7 % 26))))));

    // Keys of the wire's own and of providers' bookkeeping have a meaning of their own.
    public static Gen<string> Keys { get; } = Gen.OneOf(
        Gen.Elements("a", "b", "c", "name", "kind", "metadata", "spec", "a.b", "pod-security.kubernetes.io/enforce"),
        Texts.Where(text => text.Length < 300 && !text.StartsWith("__", StringComparison.Ordinal)));

    public static Gen<PropertyValue> PlainLeaves { get; } = Gen.Frequency(
        (5, Texts.Select(PropertyValue (text) => new TextValue(text))),
        (2, Numbers().Select(PropertyValue (number) => new NumberValue(number))),
        (1, Gen.Elements<PropertyValue>(new BooleanValue(true), new BooleanValue(false))));

    public static Gen<PropertyValue> Leaves { get; } = Gen.Frequency(
        (6, PlainLeaves),
        (1, Gen.Constant<PropertyValue>(UnknownValue.Instance)),
        (1, Sources().Select(PropertyValue (source) => new AssetValue(source.Source, source.Reference))),
        (1, Sources().Where(source => source.Source != AssetSource.Text).Select(PropertyValue (source) => ArchiveValue.From(source.Source, source.Reference))),
        (1, from id in Gen.Elements(null, "", "an-id")
            from version in Gen.Elements(null, "4.34.2")
            select (PropertyValue)new ResourceReferenceValue("urn:pulumi:dev::lucid::a:b:C::d", id, version)));

    public static Arbitrary<ObjectValue> Any() => Arb.From(Gen.Sized(size => ObjectOf(Nested(Leaves, isMarked: true, Depth(size)))), ShrinkObject);

    public static Gen<ObjectValue> Plain() => Gen.Sized(size => ObjectOf(Nested(PlainLeaves, isMarked: false, Depth(size))));

    public static Gen<ObjectValue> ObjectOf(Gen<PropertyValue> values) =>
        Gen.Zip(Keys, values).ListOf().Select(entries => ObjectValue.Create(
            entries.Take(6).Select(entry => KeyValuePair.Create(entry.Item1, entry.Item2))));

    public static Gen<PropertyValue> Nested(Gen<PropertyValue> leaves, bool isMarked, int depth)
    {
        if (depth == 0)
        {
            return leaves;
        }

        var inner = Nested(leaves, isMarked, depth - 1);
        var lists = inner.ListOf().Select(PropertyValue (items) => new ListValue([.. items.Take(5)]));
        var maps = ObjectOf(inner).Select(PropertyValue (map) => map);
        return isMarked
            ? Gen.Frequency((3, leaves), (2, lists), (2, maps), (1, inner.Select(PropertyValue (value) => SecretValue.Of(value))))
            : Gen.Frequency((3, leaves), (2, lists), (2, maps));
    }

    public static IEnumerable<ObjectValue> ShrinkObject(ObjectValue value) =>
        value.Entries.Select(entry => value.Without(entry.Key))
            .Concat(value.Entries.Select(entry => entry.Value).OfType<ObjectValue>())
            .Concat(value.Entries.Where(entry => entry.Value is ListValue { Items.IsEmpty: false })
                .Select(entry => value.With(entry.Key, new ListValue([.. ((ListValue)entry.Value).Items.Skip(1)]))));

    private static int Depth(int size) => Math.Min(3, size / 10);

    private static Gen<double> Numbers() => Gen.OneOf(
        Gen.Choose(-100_000, 100_000).Select(number => (double)number),
        Gen.Elements(0, 0.1, -2.5, 1e15, 1e16, 1e18, 1e20, 1.5e-7, 1e-7, double.MaxValue, double.Epsilon, long.MaxValue, 9007199254740993),
        ArbMap.Default.GeneratorFor<NormalFloat>().Select(number => double.Parse(number.Get.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)));

    private static Gen<(AssetSource Source, string Reference)> Sources() =>
        Gen.Zip(Gen.Elements(AssetSource.Text, AssetSource.Path, AssetSource.Uri), Texts).Select(pair => (pair.Item1, pair.Item2));
}
