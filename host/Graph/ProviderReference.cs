namespace Lucid.Host.Graph;

/// <summary>A provider as resources name it: <c>URN::ID</c>.</summary>
/// <param name="Urn">The provider's URN.</param>
/// <param name="Id">The provider's id; the unknown text where it does not exist yet.</param>
public sealed record ProviderReference(Urn Urn, string Id)
{
    /// <summary>The beginning of every provider's type; the package follows.</summary>
    public const string TypePrefix = "pulumi:providers:";

    /// <summary>The package that the provider serves.</summary>
    public string Package => Urn.Type[TypePrefix.Length..];

    /// <summary>Reads a reference; null where the text is none.</summary>
    public static ProviderReference? Parse(string text)
    {
        var split = text.LastIndexOf("::", StringComparison.Ordinal);
        return split > 0 && Urn.TryParse(text[..split], out var urn) && IsProviderType(urn.Type)
            ? new ProviderReference(urn, text[(split + 2)..])
            : null;
    }

    /// <summary>Whether a type token is that of a provider.</summary>
    public static bool IsProviderType(string type) => type.StartsWith(TypePrefix, StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => $"{Urn.Text}::{Id}";
}
