namespace Lucid.Hardening.Pods;

/// <summary>A Secret of the namespace, each key of it a file in a folder; when the Secret changes, so do the files.</summary>
public sealed record SecretFiles
{
    /// <summary>Name of the Secret.</summary>
    public required string Secret { get; init; }

    /// <summary>The folder, such as <c>/run/secrets/mongodb</c>.</summary>
    public required string Path { get; init; }
}
