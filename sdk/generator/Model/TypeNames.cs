using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Model;

/// <summary>Spells the types of a package in C#, for a file of the given namespace: its own types are written without it.</summary>
internal sealed class TypeNames(PackageModel model, string viewpoint = "")
{
    /// <summary>The namespace of resources and enums.</summary>
    public string ResourceNamespace(string @namespace) => Join(model.Package.Name, @namespace);

    public string OutputNamespace(string @namespace) => Join(Join(model.Package.Name, model.Outputs), @namespace);

    /// <summary>The namespace of the arguments or the state of a declaration.</summary>
    public string InputNamespace(ObjectDeclaration declaration) => IsAmongInputs(declaration)
        ? Join(Join(model.Package.Name, model.Inputs), declaration.Namespace)
        : ResourceNamespace(declaration.Namespace);

    /// <summary>The name of the arguments or the state of a declaration.</summary>
    public static string InputName(ObjectDeclaration declaration, Usages usage) => (usage, declaration.Kind) switch
    {
        (Usages.Input, _) => declaration.Name + "Args",
        (_, ObjectKind.Type) => declaration.Name + "GetArgs",
        _ => declaration.Name + "State",
    };

    public string InputClass(ObjectDeclaration declaration, Usages usage) =>
        Shorten(InputNamespace(declaration), InputName(declaration, usage));

    /// <summary>The type of a property of an input class, without the question mark of an optional one.</summary>
    public string Input(TypeExpression type, string @namespace, Usages usage) => type switch
    {
        TypeExpression.List list => $"InputList<{Element(list.Element, @namespace, usage)}>",
        TypeExpression.Map map => $"InputMap<{Element(map.Element, @namespace, usage)}>",
        TypeExpression.Union union => $"InputUnion<{Element(union.First, @namespace, usage)}, {Element(union.Second, @namespace, usage)}>",
        TypeExpression.Primitive { Name: "json" } => "InputJson",
        _ => $"Input<{Element(type, @namespace, usage)}>",
    };

    /// <summary>A type inside another, or the type of a field of an output class.</summary>
    public string Element(TypeExpression type, string @namespace, Usages usage) => type switch
    {
        TypeExpression.List list => $"ImmutableArray<{Element(list.Element, @namespace, usage)}>",
        TypeExpression.Map map => $"ImmutableDictionary<string, {Element(map.Element, @namespace, usage)}>",
        TypeExpression.Union union when usage == Usages.Output && IsOpenEnum(union, @namespace) => "string",
        TypeExpression.Union union => $"Union<{Element(union.First, @namespace, usage)}, {Element(union.Second, @namespace, usage)}>",
        TypeExpression.Primitive { Name: "any" } => "object",
        TypeExpression.Primitive { Name: "json" } => "JsonElement",
        TypeExpression.Named named => Named(named, @namespace, usage),
        _ => type.ToString(),
    };

    private string Named(TypeExpression.Named named, string @namespace, Usages usage)
    {
        if (model.Symbols.FindEnum(@namespace, named.Name) is { } target)
        {
            return Shorten(ResourceNamespace(target.Namespace), target.Name);
        }

        var declaration = model.Symbols.FindObject(@namespace, named.Name)!;
        return usage == Usages.Output
            ? Shorten(OutputNamespace(declaration.Namespace), declaration.Name)
            : InputClass(declaration, usage);
    }

    /// <summary>Text that may also be given as an enum comes back as text.</summary>
    private bool IsOpenEnum(TypeExpression.Union union, string @namespace) =>
        union is { First: TypeExpression.Primitive { Name: "string" }, Second: TypeExpression.Named named }
        && model.Symbols.FindEnum(@namespace, named.Name) is not null;

    private bool IsAmongInputs(ObjectDeclaration declaration) => declaration.Kind switch
    {
        ObjectKind.Type => true,
        ObjectKind.Provider => false,
        _ => model.Package.Style == PackageStyle.Kubernetes,
    };

    private string Shorten(string @namespace, string name) => @namespace == viewpoint ? name : $"{@namespace}.{name}";

    private static string Join(string first, string second) => second.Length == 0 ? first : $"{first}.{second}";
}
