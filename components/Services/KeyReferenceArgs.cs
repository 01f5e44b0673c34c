using Pulumi;

namespace Lucid.Components.Services;

/// <summary>A key of a ConfigMap or a Secret of the namespace.</summary>
public sealed class KeyReferenceArgs : ResourceArgs
{
    /// <summary>Name of the ConfigMap or the Secret.</summary>
    [Input("name", required: true)]
    public required string Name { get; set; }

    /// <summary>The key.</summary>
    [Input("key", required: true)]
    public required string Key { get; set; }
}
