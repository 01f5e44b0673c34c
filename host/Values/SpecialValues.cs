namespace Lucid.Host.Values;

/// <summary>Turns an object that carries a signature into the value it stands for; wire and state share it.</summary>
internal static class SpecialValues
{
    /// <summary>
    /// The special value that an object stands for, or the object itself where its signature is missing or unknown here.
    /// </summary>
    /// <exception cref="FormatException">The signature is known but what it needs is missing.</exception>
    public static PropertyValue Interpret(ObjectValue value)
    {
        if (value[Signatures.Key] is not TextValue { Value: var signature })
        {
            return value;
        }

        return signature switch
        {
            Signatures.Secret => SecretValue.Of(value["value"] ?? NullValue.Instance),
            Signatures.ResourceReference => new ResourceReferenceValue(RequiredText(value, "urn"), ReferencedId(value["id"]), Text(value["packageVersion"])),
            Signatures.Output => new OutputValue
            {
                Value = value["value"],
                IsSecret = value["secret"] is BooleanValue { Value: true },
                Dependencies = value["dependencies"] is ListValue urns ? [.. urns.Items.OfType<TextValue>().Select(urn => urn.Value)] : [],
            },
            Signatures.Asset when IsEmptyInState(value) => new AssetValue(AssetSource.Text, ""),
            Signatures.Asset => Source(value) is var (source, reference)
                ? new AssetValue(source, reference)
                : throw new FormatException("an asset has neither 'text', 'path' nor 'uri'"),
            Signatures.Archive when value["assets"] is ObjectValue assets => ArchiveValue.Of(assets),
            Signatures.Archive when IsEmptyInState(value) => ArchiveValue.Of(ObjectValue.Empty),
            Signatures.Archive => Source(value) is (not AssetSource.Text, _) and var (source, reference)
                ? ArchiveValue.From(source, reference)
                : throw new FormatException("an archive has neither 'assets', 'path' nor 'uri'"),
            _ => value,
        };
    }

    // The engine adds a hash and leaves out what is empty, so an empty text or archive has nothing but its hash.
    private static bool IsEmptyInState(ObjectValue value) => value["hash"] is TextValue && value.Entries.Length == 2;

    private static (AssetSource Source, string Reference)? Source(ObjectValue value) =>
        Text(value["text"]) is { } text ? (AssetSource.Text, text)
        : Text(value["path"]) is { } path ? (AssetSource.Path, path)
        : Text(value["uri"]) is { } uri ? (AssetSource.Uri, uri)
        : null;

    // The id of a custom resource that does not exist yet travels as an empty text or as the unknown one.
    private static string? ReferencedId(PropertyValue? id) => id is UnknownValue ? "" : Text(id);

    private static string? Text(PropertyValue? value) => (value as TextValue)?.Value;

    private static string RequiredText(ObjectValue value, string key) =>
        Text(value[key]) ?? throw new FormatException($"a resource reference has no '{key}'");
}
