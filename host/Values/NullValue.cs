namespace Lucid.Host.Values;

/// <summary>No value. Objects drop such entries; lists keep them.</summary>
public sealed record NullValue : PropertyValue
{
    private NullValue()
    {
    }

    /// <summary>The only instance.</summary>
    public static NullValue Instance { get; } = new();
}
