namespace Lucid.Sdk.Generator.Schema;

/// <summary>What holds for a whole package: root namespace, provider name, version, habits.</summary>
internal sealed record PackageDeclaration(string Name, string Provider, string Version, PackageStyle Style, SchemaPosition Position);
