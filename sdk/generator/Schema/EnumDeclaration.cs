using System.Collections.Immutable;

namespace Lucid.Sdk.Generator.Schema;

/// <summary>A closed set of strings.</summary>
internal sealed record EnumDeclaration(
    string Namespace, string Name, ImmutableArray<(string Name, string Value)> Members, SchemaPosition Position)
{
    /// <summary>The name within the package.</summary>
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
