using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Lucid.Components.Routing;

/// <summary>An object of the Gateway API, as far as it is used here.</summary>
internal sealed class HttpRouteArgs() : CustomResourceArgs("gateway.networking.k8s.io/v1", "HTTPRoute")
{
    [Input("spec")]
    public InputMap<object>? Spec { get; set; }
}
