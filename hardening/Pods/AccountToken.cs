using Lucid.Hardening.Defaults;

namespace Lucid.Hardening.Pods;

/// <summary>A token by which others know the pod's account. Kubernetes renews it, and it ends with the pod.</summary>
public sealed record AccountToken
{
    /// <summary>Who takes it, such as <c>vault</c>. Default: the API server.</summary>
    public string? Audience { get; init; }

    /// <summary>Seconds that it holds, 600 to 86400. Default: <see cref="HardenedDefaults.TokenSeconds"/>.</summary>
    public int? ExpirationSeconds { get; init; }
}
