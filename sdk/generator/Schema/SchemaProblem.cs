namespace Lucid.Sdk.Generator.Schema;

/// <summary>One mistake in a schema file: where, what, and what to write instead.</summary>
internal sealed record SchemaProblem(SchemaPosition Position, string Message)
{
    public override string ToString() => $"{Position}: {Message}";
}
