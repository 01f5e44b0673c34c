namespace Lucid.Host.Values;

/// <summary>A set of files that a resource takes as input: a path or URI, or named assets.</summary>
public sealed record ArchiveValue : PropertyValue
{
    private ArchiveValue(AssetSource source, string? reference, ObjectValue? assets)
    {
        Source = source;
        Reference = reference;
        Assets = assets;
    }

    /// <summary>How <see cref="Reference"/> is to be read.</summary>
    public AssetSource Source { get; }

    /// <summary>The path or URI; null where <see cref="Assets"/> is given.</summary>
    public string? Reference { get; }

    /// <summary>Assets and archives by name; null where <see cref="Reference"/> is given.</summary>
    public ObjectValue? Assets { get; }

    /// <inheritdoc />
    public override bool ContainsUnknowns => Assets is { ContainsUnknowns: true };

    /// <inheritdoc />
    public override bool ContainsSecrets => Assets is { ContainsSecrets: true };

    /// <summary>An archive of a path or URI.</summary>
    public static ArchiveValue From(AssetSource source, string reference) => new(source, reference, assets: null);

    /// <summary>An archive of named assets and archives.</summary>
    public static ArchiveValue Of(ObjectValue assets) => new(AssetSource.Text, reference: null, assets);
}
