namespace Pulumi.Wire;

/// <summary>What a <see cref="Value"/> is.</summary>
internal enum ValueKind
{
    Null,
    Bool,
    Number,
    String,
    List,
    Struct,
}
