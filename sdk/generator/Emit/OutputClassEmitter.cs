using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Emit;

/// <summary>Emits the classes that hold what the engine returns.</summary>
internal static class OutputClassEmitter
{
    public static SourceFile Emit(PackageModel model, ObjectDeclaration declaration)
    {
        var @namespace = new TypeNames(model).OutputNamespace(declaration.Namespace);
        var names = new TypeNames(model, @namespace);
        var properties = declaration.Properties.Where(property => (property.Usages & Usages.Output) != Usages.None).ToList();

        var writer = new CodeWriter(@namespace);
        writer.Summary(Descriptions.OutputClass(declaration)).Line("[OutputType]").Open($"public sealed class {declaration.Name}");
        foreach (var property in properties)
        {
            writer.Summary(Descriptions.Field(property));
            writer.Line($"public readonly {TypeOf(model, names, declaration, property)} {property.Name};").Blank();
        }

        var parameters = properties.Select(property => Parameter(property, TypeOf(model, names, declaration, property)));
        writer.Line("[OutputConstructor]").Open($"private {declaration.Name}({string.Join(", ", parameters)})");
        foreach (var property in properties)
        {
            writer.Line($"{property.Name} = {Literals.Parameter(property)};");
        }

        writer.Close().Close();
        return new SourceFile($"{@namespace}.{declaration.Name}.g.cs", writer.ToString());
    }

    /// <summary>The type of a property when it is returned; a list is never null, only its default.</summary>
    public static string TypeOf(PackageModel model, TypeNames names, ObjectDeclaration declaration, PropertyDeclaration property)
    {
        var type = names.Element(property.Type, declaration.Namespace, Usages.Output);
        var isNullable = model.Package.Style == PackageStyle.Plain
            && !property.IsRequired
            && !property.IsAlwaysReturned
            && property.Type is not TypeExpression.List;
        return isNullable ? type + "?" : type;
    }

    /// <summary>Parameters are matched by name; an attribute gives the names that are no identifiers.</summary>
    private static string Parameter(PropertyDeclaration property, string type) =>
        Literals.Identifier(property) == property.Wire
            ? $"{type} {Literals.Parameter(property)}"
            : $"[OutputConstructorParameter({Literals.Text(property.Wire)})] {type} {Literals.Parameter(property)}";
}
