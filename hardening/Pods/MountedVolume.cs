using System.Collections.Immutable;

namespace Lucid.Hardening.Pods;

/// <summary>A folder of files that Kubernetes, or a CSI driver, brings into the pod; nothing can be written to it.</summary>
public sealed record MountedVolume
{
    /// <summary>The file that a token is in: <c>token</c>, where Kubernetes' own clients look for it.</summary>
    public const string TokenFile = "token";

    /// <summary>The folder, such as <c>/run/secrets/vault</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Name of a ConfigMap of the namespace, each key of it a file. Default: none.</summary>
    public string? ConfigMap { get; init; }

    /// <summary>Name of a Secret of the namespace, each key of it a file. Default: none.</summary>
    public string? Secret { get; init; }

    /// <summary>A token of the pod's account. Default: none.</summary>
    public AccountToken? Token { get; init; }

    /// <summary>What the pod is told of itself: by name of the file the field, such as <c>metadata.namespace</c>. Default: nothing.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The driver that brings the files, alone. Default: none.</summary>
    public CsiDriver? Csi { get; init; }
}
