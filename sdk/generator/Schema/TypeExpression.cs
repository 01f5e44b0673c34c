using System.Collections.Immutable;

namespace Lucid.Sdk.Generator.Schema;

/// <summary>The type of a property as the schema writes it.</summary>
internal abstract record TypeExpression
{
    /// <summary>A built-in: <c>string</c>, <c>bool</c>, <c>int</c>, <c>double</c>, <c>any</c> or <c>json</c>.</summary>
    public sealed record Primitive(string Name) : TypeExpression
    {
        public override string ToString() => Name;
    }

    /// <summary>A declared type or enum, relative to the namespace or full.</summary>
    public sealed record Named(string Name, SchemaPosition Position) : TypeExpression
    {
        public override string ToString() => Name;
    }

    /// <summary><c>[T]</c></summary>
    public sealed record List(TypeExpression Element) : TypeExpression
    {
        public override string ToString() => $"[{Element}]";
    }

    /// <summary><c>{T}</c>: the keys are strings.</summary>
    public sealed record Map(TypeExpression Element) : TypeExpression
    {
        public override string ToString() => $"{{{Element}}}";
    }

    /// <summary><c>A|B</c></summary>
    public sealed record Union(TypeExpression First, TypeExpression Second) : TypeExpression
    {
        public override string ToString() => $"{First}|{Second}";
    }

    /// <summary>The names of the built-ins.</summary>
    public static readonly ImmutableArray<string> Primitives = ["string", "bool", "int", "double", "any", "json"];
}
