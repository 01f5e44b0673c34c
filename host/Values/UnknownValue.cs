namespace Lucid.Host.Values;

/// <summary>A value that is known only after the deployment (or that cannot be read here, such as a secret without its passphrase).</summary>
public sealed record UnknownValue : PropertyValue
{
    private UnknownValue()
    {
    }

    /// <summary>The only instance.</summary>
    public static UnknownValue Instance { get; } = new();

    /// <inheritdoc />
    public override bool ContainsUnknowns => true;
}
