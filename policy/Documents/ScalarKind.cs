namespace Lucid.Policy.Documents;

/// <summary>The type of a scalar.</summary>
public enum ScalarKind
{
    /// <summary>No value at all; Kubernetes takes the field for absent.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent.</summary>
    Float,

    /// <summary>A text.</summary>
    Text,
}
