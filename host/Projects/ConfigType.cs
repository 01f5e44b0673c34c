namespace Lucid.Host.Projects;

/// <summary>The types that Pulumi.yaml may declare for a configuration key.</summary>
public enum ConfigType
{
    /// <summary>A text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A list; its items have a type too.</summary>
    Array,

    /// <summary>An object of any shape.</summary>
    Object,
}
