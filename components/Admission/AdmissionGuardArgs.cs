using Lucid.Components.Planes;
using Lucid.Components.Waivers;
using Lucid.Hardening.Defaults;
using Pulumi;

namespace Lucid.Components.Admission;

/// <summary>What can be said of an <see cref="AdmissionGuard"/>.</summary>
public sealed class AdmissionGuardArgs : ResourceArgs
{
    /// <summary>The plane that it guards. Its cluster says which version of Kubernetes the rules are for.</summary>
    [Input("plane", required: true)]
    public required PlaneReferenceArgs Plane { get; set; }

    /// <summary>
    /// What the API server does with what breaks a rule: <c>enforce</c>, it refuses it; <c>warn</c>, it lets it in, warns and writes it to
    /// the audit log.
    /// </summary>
    /// <value>Default: <see cref="HardenedDefaults.AdmissionMode"/>.</value>
    [Input("mode")]
    public string? Mode { get; set; }

    /// <summary>Ids of the rules that are checked, such as <c>LUCID-POD-014</c>.</summary>
    /// <value>Default: all that the API server can check.</value>
    [Input("rules")]
    public List<string>? Rules { get; set; }

    /// <summary>What is let through.</summary>
    /// <value>Default: nothing.</value>
    [Input("waivers")]
    public List<WaiverArgs>? Waivers { get; set; }

    /// <summary>Name of the policy and its binding, which no other in the cluster may have.</summary>
    /// <value>Default: <see cref="HardenedDefaults.NamespacePrefix"/>, the plane's name and <c>-admission</c>.</value>
    [Input("policyName")]
    public string? PolicyName { get; set; }
}
