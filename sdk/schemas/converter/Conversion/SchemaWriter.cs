using System.Text;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Converter.Conversion;

/// <summary>Writes declarations as a schema file.</summary>
internal static class SchemaWriter
{
    /// <summary>
    /// Writes one file a namespace, named after it; what stands at the root goes, with the package, into the file named after the package.
    /// </summary>
    public static IEnumerable<(string FileName, string Text)> Write(ConvertedPackage converted)
    {
        var namespaces = converted.Objects.Select(declaration => declaration.Namespace)
            .Concat(converted.Enums.Select(declaration => declaration.Namespace))
            .Append("")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        foreach (var @namespace in namespaces)
        {
            var name = @namespace.Length == 0 ? converted.Package.Name.Split('.')[^1] : @namespace;
            yield return (name.ToLowerInvariant() + ".schema", WriteNamespace(converted, @namespace));
        }
    }

    private static string WriteNamespace(ConvertedPackage converted, string @namespace)
    {
        var text = new StringBuilder();
        text.Append($"# The API of {converted.Package.Name} {converted.Package.Version}.");
        text.Append(" Written by sdk/schemas/converter, see sdk/schemas/README.md.\n");
        if (@namespace.Length == 0)
        {
            WritePackage(text, converted.Package);
        }
        else
        {
            text.Append($"namespace {@namespace}\n");
        }

        foreach (var declaration in converted.Objects.Where(declaration => declaration.Namespace == @namespace))
        {
            WriteObject(text.Append('\n'), declaration);
        }

        foreach (var declaration in converted.Enums.Where(declaration => declaration.Namespace == @namespace))
        {
            WriteEnum(text.Append('\n'), declaration);
        }

        return text.ToString();
    }

    private static void WritePackage(StringBuilder text, PackageDeclaration package)
    {
        text.Append($"package {package.Name}\n");
        text.Append($"  provider {package.Provider}\n");
        text.Append($"  version {package.Version}\n");
        text.Append($"  style {package.Style.ToString().ToLowerInvariant()}\n");
    }

    private static void WriteObject(StringBuilder text, ObjectDeclaration declaration)
    {
        var implied = declaration.Kind == ObjectKind.Type ? Usages.None : Usages.Input;
        var roles = new[] { Usages.Input, Usages.State, Usages.Output }
            .Where(usage => declaration.Usages.HasFlag(usage) && !implied.HasFlag(usage))
            .Select(usage => usage.ToString().ToLowerInvariant())
            .Concat(declaration.HasEmpty ? [] : ["no-empty"])
            .ToList();
        text.Append(declaration.Kind.ToString().ToLowerInvariant()).Append(' ').Append(declaration.Name);
        text.Append(declaration.Kind == ObjectKind.Type ? "" : " " + declaration.Token);
        text.Append(roles.Count == 0 ? "" : $" ({string.Join(", ", roles)})").Append('\n');
        foreach (var alias in declaration.Aliases)
        {
            text.Append($"  alias {alias}\n");
        }

        foreach (var property in declaration.Properties)
        {
            text.Append("  ").AppendJoin(' ', PropertyParts(declaration, property).Where(part => part.Length > 0)).Append('\n');
        }
    }

    private static IEnumerable<string> PropertyParts(ObjectDeclaration declaration, PropertyDeclaration property)
    {
        var name = property.Wire + (property.IsRequired ? "" : "?");
        yield return property.Name == PropertyDeclaration.DefaultName(property.Wire) ? $"{name}:" : $"{name} as {property.Name}:";
        yield return Relative(property.Type, declaration.Namespace).ToString()!;
        yield return property.Usages switch
        {
            Usages.Input => "input",
            Usages.State | Usages.Output => "output",
            _ => "",
        };
        yield return property.IsAlwaysReturned ? "always" : "";
        yield return property.IsSecret ? "secret" : "";
        yield return property.IsJsonText ? "json-text" : "";
        yield return property.IsObsolete ? "obsolete" : "";
        yield return property.Environment is { } variable ? $"env {variable}" : "";
        yield return property.Fixed is { } constant ? $"fixed {constant}" : "";
        yield return property.Default is { } value ? $"= {value}" : "";
    }

    /// <summary>Names of the same namespace are written without it.</summary>
    private static TypeExpression Relative(TypeExpression type, string @namespace) => type switch
    {
        TypeExpression.List list => new TypeExpression.List(Relative(list.Element, @namespace)),
        TypeExpression.Map map => new TypeExpression.Map(Relative(map.Element, @namespace)),
        TypeExpression.Union union => new TypeExpression.Union(Relative(union.First, @namespace), Relative(union.Second, @namespace)),
        TypeExpression.Named named when named.Name.LastIndexOf('.') is var split and > 0 && named.Name[..split] == @namespace =>
            named with { Name = named.Name[(split + 1)..] },
        _ => type,
    };

    private static void WriteEnum(StringBuilder text, EnumDeclaration declaration)
    {
        text.Append($"enum {declaration.Name}\n");
        foreach (var (name, value) in declaration.Members)
        {
            text.Append($"  {name} = \"{value}\"\n");
        }
    }
}
