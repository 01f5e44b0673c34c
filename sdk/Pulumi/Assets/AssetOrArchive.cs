namespace Pulumi;

/// <summary>A file, or a set of files, for a resource.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string signature, string key, object value)
    {
        Signature = signature;
        Key = key;
        Value = value;
    }

    /// <summary>Tells assets and archives apart on the wire.</summary>
    internal string Signature { get; }

    /// <summary>The wire name of the value: <c>text</c>, <c>path</c>, <c>uri</c> or <c>assets</c>.</summary>
    internal string Key { get; }

    internal object Value { get; }
}
