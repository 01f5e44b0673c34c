using Lucid.Hardening.Profiles;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Lucid.Components.Profiles;

/// <summary>An object of the Security Profiles Operator: one of the cluster, in no namespace.</summary>
internal sealed class OperatorProfileArgs(string kind) : CustomResourceArgs(ProfileDefaults.OperatorApiVersion, kind)
{
    [Input("spec")]
    public InputMap<object>? Spec { get; set; }
}
