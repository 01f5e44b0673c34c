using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lucid.Hardening.Names;
using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Routing;

internal static partial class RouteRules
{
    private const int LongestHost = 253;

    public static ResolvedIngress? Resolve(IngressDeclaration? ingress, string service, ImmutableArray<ServicePort> ports, Mistakes mistakes)
    {
        if (ingress is null)
        {
            return null;
        }

        const string suffix = "-tls";
        var secret = ingress.TlsSecret ?? service[..Math.Min(service.Length, NameRules.LongestLabel - suffix.Length)] + suffix;
        return new ResolvedIngress
        {
            Hosts = Hosts("ingress.hosts", ingress.Hosts, mistakes),
            ClassName = ingress.ClassName is null
                ? null
                : NameRules.Resolve("ingress.className", ingress.ClassName, NameRules.LongestLabel, mistakes),
            Path = UrlPathRules.Resolve("ingress.path", ingress.Path ?? "/", mistakes),
            Port = PortReferences.Resolve("ingress.port", ingress.Port, ports, mistakes),
            TlsSecret = ingress.TlsSecret is null ? secret : NameRules.Resolve("ingress.tlsSecret", secret, NameRules.LongestLabel, mistakes),
        };
    }

    public static ResolvedGatewayRoute? Resolve(GatewayRouteDeclaration? route, ImmutableArray<ServicePort> ports, Mistakes mistakes) =>
        route is null ? null : new ResolvedGatewayRoute
        {
            Gateway = NameRules.Resolve("route.gateway", route.Gateway, NameRules.LongestLabel, mistakes),
            GatewayNamespace = NameRules.Resolve("route.gatewayNamespace", route.GatewayNamespace, NameRules.LongestLabel, mistakes),
            Listener = route.Listener is null ? null : NameRules.Resolve("route.listener", route.Listener, NameRules.LongestLabel, mistakes),
            Hosts = Hosts("route.hosts", route.Hosts, mistakes),
            Path = UrlPathRules.Resolve("route.path", route.Path ?? "/", mistakes),
            Port = PortReferences.Resolve("route.port", route.Port, ports, mistakes),
        };

    private static ImmutableArray<string> Hosts(string field, ImmutableArray<string> hosts, Mistakes mistakes)
    {
        if (hosts.IsDefaultOrEmpty)
        {
            mistakes.Add(field, (string?)null, "at least one host name, such as 'shop.example.com'; without any, every host is meant");
            return [];
        }

        for (var index = 0; index < hosts.Length; index++)
        {
            if (hosts[index] is not { Length: <= LongestHost } host || !HostName().IsMatch(host))
            {
                mistakes.Add($"{field}[{index}]", hosts[index], "a host name in lower case, such as 'shop.example.com' or '*.example.com'");
            }
        }

        return hosts;
    }

    [GeneratedRegex(@"^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z")]
    private static partial Regex HostName();
}
