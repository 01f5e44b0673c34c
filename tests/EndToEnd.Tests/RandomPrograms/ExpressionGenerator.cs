using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Lucid.RandomPrograms;
using static Lucid.RandomPrograms.Expression;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>Random expressions that may name some resources and secrets.</summary>
/// <param name="nodes">The resources, of which those that may be named are told by <paramref name="nameable"/>.</param>
/// <param name="nameable">The numbers of the resources that may be named.</param>
/// <param name="secrets">The secrets of the configuration, by key.</param>
internal sealed class ExpressionGenerator(
    ImmutableArray<ProgramNode> nodes, ImmutableArray<int> nameable, IReadOnlyDictionary<string, string> secrets)
{
    private const int Depth = 3;

    /// <summary>Any value.</summary>
    public Gen<Expression> Any { get; } = new Level(nodes, nameable, secrets, HasReferences: true).Of(Depth);

    /// <summary>Any value that comes back as what it was: a reference to a resource comes back as that resource.</summary>
    public Gen<Expression> Plain { get; } = new Level(nodes, nameable, secrets, HasReferences: false).Of(Depth);

    /// <summary>Values that are texts.</summary>
    public Gen<Expression> Texts { get; } = Gen.OneOf(
        AnyTexts.Texts.Select(Expression (text) => new Text(text)),
        AnyTexts.Secrets.Select(Expression (text) => new Secret(new Text(text))),
        new Level(nodes, nameable, secrets, HasReferences: false).Of(Depth - 1)
            .Select(Expression (value) => new Apply(value, Functions.Text)));

    /// <summary>Entries of a map.</summary>
    public static Gen<Dictionary<string, Expression>> Entries(Gen<Expression> values, int most) =>
        from count in Gen.Choose(0, most)
        from entries in Gen.Zip(AnyTexts.Keys, values).ArrayOf(count)
        select entries.DistinctBy(entry => entry.Item1, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.Ordinal);

    private sealed record Level(
        ImmutableArray<ProgramNode> Nodes, ImmutableArray<int> Nameable, IReadOnlyDictionary<string, string> Secrets, bool HasReferences)
    {
        private static readonly Gen<Expression> Leaves = Gen.Frequency(
            (6, AnyTexts.Texts.Select(Expression (text) => new Text(text))),
            (2, Numbers().Select(Expression (number) => new Number(number))),
            (1, Gen.Elements<Expression>(new Flag(true), new Flag(false), new Nothing())),
            (1, AnyTexts.Texts.Select(Expression (text) => new TextAsset(text))),
            (2, AnyTexts.Secrets.Select(Expression (text) => new Secret(new Text(text)))));

        public Gen<Expression> Of(int depth)
        {
            if (depth == 0)
            {
                return Gen.Frequency([(4, Leaves), .. Outputs(), .. OfConfiguration()]);
            }

            var inner = Of(depth - 1);
            var some = Gen.Choose(0, 3).SelectMany(count => inner.ArrayOf(count));
            return Gen.Frequency(
                (4, Of(0)),
                (2, some.Select(Expression (items) => new ListOf(items))),
                (2, Entries(inner, most: 3).Select(Expression (entries) => new MapOf(entries))),
                (2, Gen.Zip(inner, Gen.Elements(Functions.Wrap, Functions.Twice, Functions.Text))
                    .Select(Expression (pair) => new Apply(pair.Item1, pair.Item2))),
                (1, inner.Two().Select(Expression (pair) => new Bind(pair.Item1, pair.Item2))),
                (2, some.Select(Expression (items) => new All(items))),
                (2, Gen.Zip(AnyTexts.Texts, some).Select(Expression (pair) => new Format(pair.Item1, pair.Item2))),
                (1, inner.Select(Expression (value) => new Secret(value))));
        }

        private static Gen<double> Numbers() => Gen.OneOf(
            Gen.Choose(-100_000, 100_000).Select(number => (double)number),
            Gen.Elements(0, 0.5, -2.25, 1e15, 1e21, 1.5e-7, double.MaxValue, 9007199254740993, 1234.5));

        private IEnumerable<(int, Gen<Expression>)> Outputs()
        {
            if (Nameable.IsEmpty)
            {
                yield break;
            }

            yield return (4,
                from id in Gen.Elements(Nameable.AsEnumerable())
                from property in Gen.Elements(PropertiesOf(Nodes[id].Form))
                select (Expression)new OutputOf(id, property));
            if (HasReferences)
            {
                yield return (1, Gen.Elements(Nameable.AsEnumerable()).Select(Expression (id) => new ReferenceTo(id)));
            }
        }

        // What carries a secret unmarked carries one of the configuration: that is known from the start.
        private IEnumerable<(int, Gen<Expression>)> OfConfiguration()
        {
            if (Secrets.Count > 0)
            {
                yield return (1, Gen.Elements(Secrets.Keys).Select(Expression (key) => new Expression.Config(key)));
                yield return (1, Gen.Elements(Secrets.Values).SelectMany(AnyTexts.Carrying).Select(Expression (text) => new Text(text)));
            }

            if (Secrets.Values.Where(text => text.All(char.IsAsciiDigit)).ToArray() is { Length: > 0 } numbers)
            {
                yield return (1, Gen.Elements(numbers).Select(Expression (text) => new Number(double.Parse(text, CultureInfo.InvariantCulture))));
            }
        }

        private static string[] PropertiesOf(ResourceForm form) => form switch
        {
            ResourceForm.Group => [Properties.Urn],
            ResourceForm.Thing => [Properties.Urn, Properties.Id, Properties.Value, Properties.Value, Properties.Computed],
            _ => [Properties.Urn, Properties.Id],
        };
    }
}
