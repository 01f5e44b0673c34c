using System.Collections.Immutable;

namespace Lucid.Sdk.Generator.Schema;

/// <summary>What one schema file says, and what is wrong with it.</summary>
internal sealed record SchemaFile(
    ImmutableArray<PackageDeclaration> Packages,
    ImmutableArray<ObjectDeclaration> Objects,
    ImmutableArray<EnumDeclaration> Enums,
    ImmutableArray<SchemaProblem> Problems);
