using System.Diagnostics.CodeAnalysis;
using Pulumi;

namespace Lucid.Components.Pods;

/// <summary>A Secret of the namespace, each key of it a file in a folder; when the Secret changes, so do the files.</summary>
public sealed class SecretFilesArgs : ResourceArgs
{
    /// <summary>Files whose properties are set one by one.</summary>
    public SecretFilesArgs()
    {
    }

    /// <summary>Files.</summary>
    /// <param name="secret">Name of the Secret.</param>
    /// <param name="path">The folder.</param>
    [SetsRequiredMembers]
    public SecretFilesArgs(string secret, string path)
    {
        Secret = secret;
        Path = path;
    }

    /// <summary>Name of the Secret.</summary>
    [Input("secret", required: true)]
    public required string Secret { get; set; }

    /// <summary>The folder, such as <c>/run/secrets/mongodb</c>.</summary>
    [Input("path", required: true)]
    public required string Path { get; set; }
}
