using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucid.Sdk.Converter.Conversion;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Tests.Conversion;

public sealed class RoundTripTests
{
    [Property]
    public Property A_property_that_was_written_is_read_back() => Prop.ForAll(PropertyDeclarations(), AssertRoundTrip);

    private static void AssertRoundTrip(PropertyDeclaration property)
    {
        var declaration = new ObjectDeclaration
        {
            Kind = ObjectKind.Type,
            Namespace = "",
            Name = "A",
            Usages = Usages.Input,
            Properties = [property],
            Position = default,
        };
        var package = new PackageDeclaration("Pulumi.Sample", "sample", "1.2.3", PackageStyle.Plain, default);

        var text = SchemaWriter.Write(new ConvertedPackage(package, [declaration], [], [])).Single().Text;
        var file = SchemaParser.Parse("a.schema", text);

        Assert.Empty(file.Problems);
        Assert.Equal(property, WithoutPositions(Assert.Single(Assert.Single(file.Objects).Properties)));
    }

    private static Arbitrary<PropertyDeclaration> PropertyDeclarations() => Arb.From(
        from wire in Gen.Elements("size", "$ref", "x_list_type", "Port", "alias", "namespace")
        from name in Gen.Elements(PropertyDeclaration.DefaultName(wire), "Renamed")
        from type in Types(depth: 3)
        from isRequired in Gen.Elements(true, false)
        from usages in Gen.Elements(Usages.Input, Usages.State | Usages.Output, Usages.Input | Usages.State | Usages.Output)
        from flags in Gen.Choose(0, 15)
        from value in Gen.Elements<LiteralValue?>(null, new("bool", "true", default), new("int", "-3", default), new("string", "a = b", default))
        from variable in Gen.Elements<string?>(null, "SAMPLE_TOKEN")
        select new PropertyDeclaration
        {
            Wire = wire,
            Name = name,
            Type = type,
            IsRequired = isRequired,
            Usages = usages,
            IsAlwaysReturned = (flags & 1) != 0,
            IsSecret = (flags & 2) != 0,
            IsJsonText = (flags & 4) != 0,
            IsObsolete = (flags & 8) != 0,
            Default = value,
            Fixed = value,
            Environment = variable,
            Position = default,
        });

    private static Gen<TypeExpression> Types(int depth)
    {
        var simple = Gen.OneOf(
            Gen.Elements(TypeExpression.Primitives.ToArray()).Select(name => (TypeExpression)new TypeExpression.Primitive(name)),
            Gen.Elements("Spec", "Core.V1.Pod").Select(name => (TypeExpression)new TypeExpression.Named(name, default)));
        if (depth == 0)
        {
            return simple;
        }

        var inner = Types(depth - 1);
        return Gen.OneOf(
            simple,
            inner.Select(element => (TypeExpression)new TypeExpression.List(element)),
            inner.Select(element => (TypeExpression)new TypeExpression.Map(element)),
            // A union inside a union would need brackets; no API has one.
            from first in simple from second in simple select (TypeExpression)new TypeExpression.Union(first, second));
    }

    private static PropertyDeclaration WithoutPositions(PropertyDeclaration property) => property with
    {
        Type = WithoutPositions(property.Type),
        Default = property.Default is null ? null : property.Default with { Position = default },
        Fixed = property.Fixed is null ? null : property.Fixed with { Position = default },
        Position = default,
    };

    private static TypeExpression WithoutPositions(TypeExpression type) => type switch
    {
        TypeExpression.List list => new TypeExpression.List(WithoutPositions(list.Element)),
        TypeExpression.Map map => new TypeExpression.Map(WithoutPositions(map.Element)),
        TypeExpression.Union union => new TypeExpression.Union(WithoutPositions(union.First), WithoutPositions(union.Second)),
        TypeExpression.Named named => named with { Position = default },
        _ => type,
    };
}
