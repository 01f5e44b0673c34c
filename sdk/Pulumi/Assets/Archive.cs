using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A set of files for a resource.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string key, object value)
        : base(Signatures.Archive, key, value)
    {
    }
}
