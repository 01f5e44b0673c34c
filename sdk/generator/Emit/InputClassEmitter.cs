using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Emit;

/// <summary>Emits <c>XArgs</c>, <c>XGetArgs</c> and <c>XState</c>.</summary>
internal static class InputClassEmitter
{
    public static SourceFile Emit(PackageModel model, ObjectDeclaration declaration, Usages usage)
    {
        var @namespace = new TypeNames(model).InputNamespace(declaration);
        var names = new TypeNames(model, @namespace);
        var name = TypeNames.InputName(declaration, usage);
        var properties = declaration.Properties.Where(property => (property.Usages & usage) != Usages.None).ToList();
        var isOpen = model.Package.Style == PackageStyle.Kubernetes && declaration.Kind != ObjectKind.Provider;

        var writer = new CodeWriter(@namespace);
        writer.Summary(Descriptions.InputClass(declaration, usage));
        writer.Open($"public {(isOpen ? "" : "sealed ")}class {name} : ResourceArgs");
        foreach (var property in properties)
        {
            InputPropertyEmitter.Emit(writer, names, declaration, property, usage);
            writer.Blank();
        }

        EmitConstructor(writer, model, declaration, name, usage == Usages.Input ? properties : []);
        if (declaration.HasEmpty)
        {
            writer.Blank().Summary("Nothing set.").Line($"public static new {name} Empty => new();");
        }

        writer.Close();
        return new SourceFile($"{@namespace}.{name}.g.cs", writer.ToString());
    }

    private static void EmitConstructor(
        CodeWriter writer, PackageModel model, ObjectDeclaration declaration, string name, IEnumerable<PropertyDeclaration> properties)
    {
        var assignments = properties
            .Select(property => (property.Name, Value: DefaultOf(model, declaration, property)))
            .Where(assignment => assignment.Value is not null)
            .ToList();
        writer.Summary(assignments.Count == 0 ? "Sets nothing." : "Sets the defaults.").Open($"public {name}()");
        foreach (var assignment in assignments)
        {
            writer.Line($"{assignment.Name} = {assignment.Value};");
        }

        writer.Close();
    }

    private static string? DefaultOf(PackageModel model, ObjectDeclaration declaration, PropertyDeclaration property)
    {
        var value = property.Default is null ? null : Literals.Default(model, declaration, property);
        if (property.Environment is not { } variable)
        {
            return value;
        }

        var method = property.Type is TypeExpression.Primitive { Name: "bool" } ? "EnvironmentBoolean" : "EnvironmentText";
        var fromEnvironment = $"Utilities.{method}({Literals.Text(variable)})";
        return value is null ? fromEnvironment : $"{fromEnvironment} ?? {value}";
    }
}
