namespace Lucid.Sdk.Generator.Schema;

/// <summary>Where something stands in a schema file; line and column count from one.</summary>
internal readonly record struct SchemaPosition(string Path, int Line, int Column)
{
    public override string ToString() => $"{Path}:{Line}:{Column}";
}
