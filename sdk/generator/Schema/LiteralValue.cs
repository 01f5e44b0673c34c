namespace Lucid.Sdk.Generator.Schema;

/// <summary>A default as written: its kind is one of <c>string</c>, <c>bool</c>, <c>int</c>.</summary>
internal sealed record LiteralValue(string Kind, string Text, SchemaPosition Position)
{
    public override string ToString() => Kind == "string" ? $"\"{Text}\"" : Text;
}
