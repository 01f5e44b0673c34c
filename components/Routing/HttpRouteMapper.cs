using Lucid.Components.Metadata;
using Lucid.Hardening.Routing;
using Lucid.Hardening.Services;
using Pulumi;

namespace Lucid.Components.Routing;

internal static class HttpRouteMapper
{
    public static HttpRouteArgs Map(ResolvedService service, ResolvedGatewayRoute route, Input<string> @namespace, Output<string> backend) => new()
    {
        Metadata = MetadataMapper.Map(service.Name, @namespace, service.Labels),
        Spec = new InputMap<object>
        {
            ["parentRefs"] = new[] { Parent(route) },
            ["hostnames"] = route.Hosts.ToArray(),
            ["rules"] = backend.Apply(name => new[] { Rule(service, route, name) }),
        },
    };

    private static Dictionary<string, object> Parent(ResolvedGatewayRoute route)
    {
        var parent = new Dictionary<string, object> { ["name"] = route.Gateway, ["namespace"] = route.GatewayNamespace };
        if (route.Listener is { } listener)
        {
            parent["sectionName"] = listener;
        }

        return parent;
    }

    private static Dictionary<string, object> Rule(ResolvedService service, ResolvedGatewayRoute route, string backend) => new()
    {
        ["matches"] = new[]
        {
            new Dictionary<string, object>
            {
                ["path"] = new Dictionary<string, object> { ["type"] = "PathPrefix", ["value"] = route.Path },
            },
        },
        ["backendRefs"] = new[]
        {
            new Dictionary<string, object>
            {
                ["name"] = backend,
                ["port"] = service.Ports.Single(port => port.Name == route.Port).Number,
            },
        },
    };
}
