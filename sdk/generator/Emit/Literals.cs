using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;
using Microsoft.CodeAnalysis.CSharp;

namespace Lucid.Sdk.Generator.Emit;

/// <summary>Spells names and values in C# and in XML documentation.</summary>
internal static class Literals
{
    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Value(LiteralValue value) => value.Kind == "string" ? Text(value.Text) : value.Text;

    /// <summary>The default as C# writes it; an enum's by its member, in full because a property may have the enum's name.</summary>
    public static string Default(PackageModel model, ObjectDeclaration declaration, PropertyDeclaration property)
    {
        var value = property.Default!;
        if (property.Type is not TypeExpression.Named named)
        {
            return Value(value);
        }

        var target = model.Symbols.FindEnum(declaration.Namespace, named.Name)!;
        var member = target.Members.First(member => member.Value == value.Text);
        return $"{new TypeNames(model).Element(named, declaration.Namespace, Usages.Input)}.{member.Name}";
    }

    /// <summary>
    /// The wire name as an identifier that differs from the property's: of private fields after an underscore, of parameters as it is.
    /// </summary>
    public static string Identifier(PropertyDeclaration property) =>
        property.Wire != property.Name && SyntaxFacts.IsValidIdentifier(property.Wire)
            ? property.Wire
            : char.ToLowerInvariant(property.Name[0]) + property.Name.Substring(1);

    /// <summary>An identifier that may be a keyword.</summary>
    public static string Parameter(PropertyDeclaration property)
    {
        var identifier = Identifier(property);
        var isKeyword = SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None;
        return isKeyword ? "@" + identifier : identifier;
    }

    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");
}
