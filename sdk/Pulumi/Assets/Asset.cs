using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A file for a resource.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string key, string value)
        : base(Signatures.Asset, key, value)
    {
    }
}
