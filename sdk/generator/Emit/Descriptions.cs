using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Emit;

/// <summary>The documentation comments: what the schema knows, in a sentence.</summary>
internal static class Descriptions
{
    public static string InputClass(ObjectDeclaration declaration, Usages usage) => (declaration.Kind, usage) switch
    {
        (ObjectKind.Type, Usages.State) => $"The object <c>{declaration.FullName}</c> in the state that a <c>Get</c> filters by.",
        (ObjectKind.Type, _) => $"The object <c>{declaration.FullName}</c> as an input.",
        (_, Usages.State) => $"The state that <c>{declaration.Name}.Get</c> filters by.",
        (ObjectKind.Provider, _) => $"The configuration of the provider <c>{declaration.Token}</c>.",
        _ => $"The arguments of <c>{declaration.Token}</c>.",
    };

    public static string OutputClass(ObjectDeclaration declaration) => $"The object <c>{declaration.FullName}</c> as an output.";

    public static string Resource(ObjectDeclaration declaration) => declaration.Kind switch
    {
        ObjectKind.Provider => $"The provider <c>{declaration.Token}</c>.",
        ObjectKind.Component => $"The component <c>{declaration.Token}</c>.",
        _ => $"The resource <c>{declaration.Token}</c>.",
    };

    /// <summary>The field, whether it is required, where its value comes from otherwise, and who sees it.</summary>
    public static string Input(ObjectDeclaration declaration, PropertyDeclaration property, Usages usage)
    {
        var text = Field(property);
        if (property.Fixed is { } constant)
        {
            return $"{text} The resource sets it to <c>{Literals.Xml(constant.Text)}</c>.";
        }

        if (IsRequired(declaration, property, usage))
        {
            text += " Required.";
        }

        if (usage == Usages.Input)
        {
            text += (property.Environment, property.Default) switch
            {
                ({ } variable, { } value) =>
                    $" Default: the environment variable <c>{variable}</c>, otherwise <c>{Literals.Xml(value.ToString())}</c>.",
                ({ } variable, null) => $" Default: the environment variable <c>{variable}</c>.",
                (null, { } value) => $" Default: <c>{Literals.Xml(value.ToString())}</c>.",
                _ => "",
            };
        }

        return property.IsSecret ? $"{text} What is assigned becomes a secret." : text;
    }

    public static string Field(PropertyDeclaration property) => $"The field <c>{property.Wire}</c>.";

    /// <summary>A state filters by any part of it; what it holds is required all the same.</summary>
    public static bool IsRequired(ObjectDeclaration declaration, PropertyDeclaration property, Usages usage) =>
        property.IsRequired && (usage == Usages.Input || declaration.Kind == ObjectKind.Type);
}
