namespace Lucid.Host.Values;

/// <summary>A value that is never shown.</summary>
public sealed record SecretValue : PropertyValue
{
    private SecretValue(PropertyValue inner) => Inner = inner;

    /// <summary>What is kept secret; itself never a <see cref="SecretValue"/>.</summary>
    public PropertyValue Inner { get; }

    /// <inheritdoc />
    public override bool ContainsUnknowns => Inner.ContainsUnknowns;

    /// <inheritdoc />
    public override bool ContainsSecrets => true;

    /// <summary>Marks a value as secret; a secret of a secret is one secret.</summary>
    public static SecretValue Of(PropertyValue value) => value as SecretValue ?? new SecretValue(value);
}
