using System.Collections.Immutable;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Converter.Conversion;

/// <summary>What a listing became, and what of it a schema does not hold.</summary>
internal sealed record ConvertedPackage(
    PackageDeclaration Package,
    ImmutableArray<ObjectDeclaration> Objects,
    ImmutableArray<EnumDeclaration> Enums,
    ImmutableArray<string> Notes);
