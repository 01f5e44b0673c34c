namespace Lucid.Host.Projects;

/// <summary>The type of a configuration value.</summary>
/// <param name="Type">The type.</param>
/// <param name="Items">The type of an array's items; null where it is no array.</param>
public sealed record ConfigShape(ConfigType Type, ConfigShape? Items = null)
{
    /// <inheritdoc />
    public override string ToString() => Type switch
    {
        ConfigType.String => "a string",
        ConfigType.Integer => "an integer",
        ConfigType.Boolean => "true or false",
        ConfigType.Array => $"an array, each item {Items}",
        _ => "an object",
    };
}
