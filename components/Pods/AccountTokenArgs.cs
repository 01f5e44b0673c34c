using Lucid.Hardening.Defaults;
using Pulumi;

namespace Lucid.Components.Pods;

/// <summary>A token by which others know the pod's account. Kubernetes renews it, and it ends with the pod.</summary>
public sealed class AccountTokenArgs : ResourceArgs
{
    /// <summary>Who takes it, such as <c>vault</c>.</summary>
    /// <value>Default: the API server.</value>
    [Input("audience")]
    public string? Audience { get; set; }

    /// <summary>Seconds that it holds, 600 to 86400.</summary>
    /// <value>Default: <see cref="HardenedDefaults.TokenSeconds"/>.</value>
    [Input("expirationSeconds")]
    public int? ExpirationSeconds { get; set; }
}
