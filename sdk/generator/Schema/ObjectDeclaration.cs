using System.Collections.Immutable;

namespace Lucid.Sdk.Generator.Schema;

/// <summary>A type, resource, component or provider.</summary>
internal sealed record ObjectDeclaration
{
    public required ObjectKind Kind { get; init; }

    /// <summary>Below the package's root; empty for the root.</summary>
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>The type token; empty for a type.</summary>
    public string Token { get; init; } = "";

    /// <summary>
    /// The classes to emit. Resources, components and providers always have <see cref="Usages.Input"/>;
    /// their <see cref="Usages.Output"/> is the nested output type, not the resource class.
    /// </summary>
    public required Usages Usages { get; init; }

    /// <summary>The input class has the static <c>Empty</c>, as all but a few have.</summary>
    public bool HasEmpty { get; init; } = true;

    /// <summary>Type tokens under which the resource was known before.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    public ImmutableArray<PropertyDeclaration> Properties { get; init; } = [];

    public required SchemaPosition Position { get; init; }

    /// <summary>The name within the package.</summary>
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
