using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Model;

/// <summary>Checks the properties of one object: names, the types they refer to, and whether their flags make sense.</summary>
internal static class PropertyValidator
{
    public static IEnumerable<SchemaProblem> Check(PackageModel model, ObjectDeclaration declaration)
    {
        foreach (var same in declaration.Properties.GroupBy(property => property.Name, StringComparer.Ordinal))
        {
            foreach (var property in same.Skip(1))
            {
                yield return new SchemaProblem(property.Position, $"'{declaration.Name}' has the property '{property.Name}' twice.");
            }
        }

        foreach (var property in declaration.Properties)
        {
            var references = CheckReferences(model, declaration, property, property.Type);
            foreach (var problem in references.Concat(CheckFlags(model, declaration, property)))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<SchemaProblem> CheckReferences(
        PackageModel model, ObjectDeclaration declaration, PropertyDeclaration property, TypeExpression type)
    {
        switch (type)
        {
            case TypeExpression.List list:
                return CheckReferences(model, declaration, property, list.Element);
            case TypeExpression.Map map:
                return CheckReferences(model, declaration, property, map.Element);
            case TypeExpression.Union union:
                return CheckReferences(model, declaration, property, union.First)
                    .Concat(CheckReferences(model, declaration, property, union.Second));
            case TypeExpression.Named named when model.Symbols.FindEnum(declaration.Namespace, named.Name) is null:
                return CheckObject(model, declaration, property, named);
            default:
                return [];
        }
    }

    private static IEnumerable<SchemaProblem> CheckObject(
        PackageModel model, ObjectDeclaration declaration, PropertyDeclaration property, TypeExpression.Named named)
    {
        var target = model.Symbols.FindObject(declaration.Namespace, named.Name);
        if (target is null)
        {
            yield return new SchemaProblem(named.Position, $"No schema file declares the type '{named.Name}'.");
            yield break;
        }

        var missing = UsedIn(declaration, property) & ~model.EmbeddableUsages(target);
        if (missing != Usages.None)
        {
            yield return new SchemaProblem(
                named.Position,
                $"'{property.Name}' uses '{named.Name}' as {missing.ToString().ToLowerInvariant()}, but that type is declared without that role.");
        }
    }

    /// <summary>The classes of the declaration in which the property appears.</summary>
    private static Usages UsedIn(ObjectDeclaration declaration, PropertyDeclaration property)
    {
        var classes = declaration.Kind == ObjectKind.Type ? declaration.Usages : declaration.Usages | Usages.Output;
        return classes & property.Usages;
    }

    private static IEnumerable<SchemaProblem> CheckFlags(PackageModel model, ObjectDeclaration declaration, PropertyDeclaration property)
    {
        if (property.Default is { } value && !Accepts(model, declaration, property.Type, value))
        {
            yield return new SchemaProblem(
                value.Position, $"The default {value} of '{property.Name}' is no value of the type {property.Type}.");
        }

        if (property.Fixed is { } constant && !Accepts(model, declaration, property.Type, constant))
        {
            yield return new SchemaProblem(
                constant.Position, $"The fixed value {constant} of '{property.Name}' is no value of the type {property.Type}.");
        }

        if (property.Fixed is not null && declaration.Kind != ObjectKind.Resource)
        {
            yield return new SchemaProblem(
                property.Position, $"'{property.Name}' has a fixed value; only the properties of a resource can.");
        }

        if (property.Environment is not null && property.Type is not TypeExpression.Primitive { Name: "string" or "bool" })
        {
            yield return new SchemaProblem(
                property.Position, $"'{property.Name}' of type {property.Type} cannot come from the environment; a string or a bool can.");
        }

        if (property.IsSecret && property.Type is not (TypeExpression.Map or TypeExpression.Primitive { Name: not "json" }))
        {
            yield return new SchemaProblem(
                property.Position,
                $"'{property.Name}' of type {property.Type} cannot be secret; a map or a string, bool, int, double or any can.");
        }

        if (property.IsAlwaysReturned && (property.IsRequired || (property.Usages & Usages.Output) == Usages.None))
        {
            yield return new SchemaProblem(
                property.Position, $"'always' on '{property.Name}' says nothing; it is for optional inputs that are returned in any case.");
        }
    }

    private static bool Accepts(PackageModel model, ObjectDeclaration declaration, TypeExpression type, LiteralValue value) => type switch
    {
        TypeExpression.Primitive primitive => primitive.Name == value.Kind,
        TypeExpression.Named named => value.Kind == "string"
            && model.Symbols.FindEnum(declaration.Namespace, named.Name) is { } target
            && target.Members.Any(member => member.Value == value.Text),
        _ => false,
    };
}
