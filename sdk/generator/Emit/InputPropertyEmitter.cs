using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Emit;

/// <summary>
/// Emits a property of an input class. Lists and maps live in a private field that the getter creates, so that collection
/// initialisers work; secrets live in one, so that the setter can mark them.
/// </summary>
internal static class InputPropertyEmitter
{
    public static void Emit(CodeWriter writer, TypeNames names, ObjectDeclaration declaration, PropertyDeclaration property, Usages usage)
    {
        var type = names.Input(property.Type, declaration.Namespace, usage);
        var isRequired = Descriptions.IsRequired(declaration, property, usage);
        var isCollection = property.Type is TypeExpression.List or TypeExpression.Map;
        var arguments = $"{(isRequired ? ", required: true" : "")}{(property.IsJsonText ? ", json: true" : "")}";
        var attribute = $"[Input({Literals.Text(property.Wire)}{arguments})]";
        var field = "_" + Literals.Identifier(property);
        if (isCollection || property.IsSecret)
        {
            writer.Line(attribute).Line($"private {type}? {field};").Blank();
        }

        writer.Summary(Descriptions.Input(declaration, property, usage));
        if (property.IsObsolete)
        {
            writer.Line("[System.Obsolete(\"The provider has deprecated this field.\")]");
        }

        if (isCollection || property.IsSecret)
        {
            EmitAccessors(writer, property, isCollection ? type : type + "?", field, isCollection ? $"{field} ??= new {type}()" : field);
        }
        else
        {
            writer.Line(attribute);
            writer.Line($"public {type}{(isRequired ? "" : "?")} {property.Name} {{ get; set; }}{(isRequired ? " = null!;" : "")}");
        }
    }

    private static void EmitAccessors(CodeWriter writer, PropertyDeclaration property, string type, string field, string getter)
    {
        writer.Open($"public {type} {property.Name}");
        writer.Line($"get => {getter};");
        writer.Line(property.IsSecret ? $"set => {field} = Utilities.Secret(value);" : $"set => {field} = value;");
        writer.Close();
    }
}
