using System.Collections.Immutable;

namespace Lucid.Sdk.Generator.Schema;

/// <summary>Reads the first line of a declaration, after its keyword.</summary>
internal static class DeclarationParser
{
    /// <summary>Reads <c>NAME (input, state, output)</c> or, with a token, <c>NAME TOKEN (state, output)</c>.</summary>
    public static ObjectDeclaration ParseObject(LineReader reader, ObjectKind kind, string @namespace)
    {
        var position = reader.Position;
        var name = reader.ReadWord("_", $"the name of the {kind.ToString().ToLowerInvariant()}");
        var declaration = new ObjectDeclaration
        {
            Kind = kind,
            Namespace = @namespace,
            Name = name,
            Token = kind == ObjectKind.Type ? "" : reader.ReadToken($"the type token of '{name}'"),
            Usages = kind == ObjectKind.Type ? Usages.None : Usages.Input,
            Position = position,
        };
        if (reader.TryRead('('))
        {
            do
            {
                declaration = ReadVariant(reader, declaration);
            }
            while (reader.TryRead(','));
            reader.Expect(')', "the roles");
        }

        reader.ExpectEnd($"the declaration of '{name}'");
        return declaration.Usages == Usages.None
            ? throw reader.Problem($"The type '{name}' has no role; write for example 'type {name} (input, output)'.")
            : declaration;
    }

    public static EnumDeclaration ParseEnum(LineReader reader, string @namespace)
    {
        var position = reader.Position;
        var name = reader.ReadWord("_", "the name of the enum");
        reader.ExpectEnd($"the name of the enum '{name}'");
        return new EnumDeclaration(@namespace, name, ImmutableArray<(string, string)>.Empty, position);
    }

    private static ObjectDeclaration ReadVariant(LineReader reader, ObjectDeclaration declaration)
    {
        var role = reader.ReadWord("-", "a role");
        var roles = declaration.Kind == ObjectKind.Type ? "input, state, output, no-empty" : "state, output, no-empty";
        return role switch
        {
            "input" when declaration.Kind == ObjectKind.Type => declaration with { Usages = declaration.Usages | Usages.Input },
            "state" => declaration with { Usages = declaration.Usages | Usages.State },
            "output" => declaration with { Usages = declaration.Usages | Usages.Output },
            "no-empty" => declaration with { HasEmpty = false },
            _ => throw reader.Problem($"'{role}' is no role here; there are: {roles}."),
        };
    }
}
