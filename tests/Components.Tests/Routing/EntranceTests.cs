using Lucid.Components.Flows;
using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;
using Pulumi;

namespace Lucid.Components.Tests.Routing;

/// <summary>What lets others in: each with the flow that opens the way, and no more than that.</summary>
public sealed class EntranceTests
{
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    private static readonly ExternalWorkload Nginx = new("nginx", "ingress-nginx", new() { ["app"] = "nginx" });
    private static readonly ExternalWorkload Prometheus = new("prometheus", "monitoring", new() { ["app"] = "prometheus" });

    [Fact]
    public async Task An_ingress_is_over_TLS_and_lets_its_controller_in()
    {
        var recording = await Recording.RunCore(args => args.Ingress = new() { Controller = Nginx, Hosts = ["shop.example.com"], ClassName = "nginx" });

        Assert.Equal(
            "{ingressClassName: nginx, rules: [{host: shop.example.com, http: {paths: [{backend: {service: {name: core, port: {name: http}}}, "
            + "path: /, pathType: Prefix}]}}], tls: [{hosts: [shop.example.com], secretName: core-tls}]}",
            recording.Inputs("kubernetes:networking.k8s.io/v1:Ingress", "core").Text("spec"));
        Assert.Equal(
            "[{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress-nginx}}, podSelector: {matchLabels: {app: nginx}}}], "
            + "ports: [{port: 8080, protocol: TCP}]}]",
            recording.Inputs(Policy, "nginx-to-core-ingress").Text("spec.ingress"));
    }

    [Fact]
    public async Task A_monitor_reads_one_port_and_lets_its_reader_in_there_alone()
    {
        var recording = await Recording.RunCore(args =>
        {
            args.Ports = [new("http", 8080), new("metrics", 9090)];
            args.Monitoring = new() { Reader = Prometheus, Port = "metrics" };
        });

        Assert.Equal(
            "{podMetricsEndpoints: [{interval: 30s, path: /metrics, port: metrics}], selector: {matchLabels: {app.kubernetes.io/name: core}}}",
            recording.Inputs("kubernetes:monitoring.coreos.com/v1:PodMonitor", "core").Text("spec"));
        Assert.Equal("[{port: 9090, protocol: TCP}]", recording.Inputs(Policy, "prometheus-to-core-ingress").Text("spec.ingress.0.ports"));
    }

    [Fact]
    public async Task A_route_hangs_on_its_gateway_and_lets_its_proxy_in()
    {
        var recording = await Recording.RunCore(args => args.Route = new()
        {
            Proxy = new ExternalWorkload("envoy", "gateways", new() { ["app"] = "envoy" }),
            Gateway = "public",
            GatewayNamespace = "gateways",
            Listener = "https",
            Hosts = ["shop.example.com"],
            Path = "/api",
        });

        Assert.Equal(
            "{hostnames: [shop.example.com], parentRefs: [{name: public, namespace: gateways, sectionName: https}], "
            + "rules: [{backendRefs: [{name: core, port: 8080}], matches: [{path: {type: PathPrefix, value: /api}}]}]}",
            recording.Inputs("kubernetes:gateway.networking.k8s.io/v1:HTTPRoute", "core").Text("spec"));
        Assert.Contains(recording.Registered, resource => resource.Name == "envoy-to-core-ingress");
    }

    [Fact]
    public async Task One_peer_may_enter_by_several_ports()
    {
        var recording = await Recording.Run(() =>
        {
            var args = Samples.Service(new SecureNetworkPlane("ops", new()));
            args.Ports = [new("http", 8080), new("metrics", 9090)];
            args.Monitoring = new() { Reader = Proxy(), Port = "metrics" };
            args.Ingress = new() { Controller = Proxy(), Hosts = ["ui.example.com"] };
            _ = new DistrolessService("ui", args);
        });

        Assert.Equal("[metrics, http]", recording.Inputs("lucid:index:NetworkFlow", "proxy-to-ui").Text("ports"));
        static ExternalWorkload Proxy() => new("proxy", "proxies", new() { ["app"] = "proxy" });
    }

    [Fact]
    public async Task Nobody_is_let_in_who_is_not_named() => Assert.DoesNotContain(
        (await Recording.RunCore(_ => { })).Registered, resource => resource.Type == Policy && resource.Name!.EndsWith("-ingress", StringComparison.Ordinal));

    [Fact]
    public async Task Every_mistake_of_the_entrances_is_told_at_once()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.RunCore(args =>
        {
            args.Monitoring = new() { Reader = Prometheus, Port = "metrics", Path = "metrics", IntervalSeconds = 0 };
            args.Ingress = new() { Controller = Nginx, Hosts = [], ClassName = "Nginx", TlsSecret = "a_b" };
            args.Route = new()
            {
                Proxy = Nginx, Gateway = "g", GatewayNamespace = "", Hosts = ["Shop.example.com", "https://shop", new string('a', 260)],
            };
        }));

        Assert.Equal(
            $"""
            service 'core' has 10 mistakes:
              monitoring.intervalSeconds: found 0; write seconds from 1 to 3600.
              monitoring.port: found 'metrics'; write a port that the service declares: 'http'.
              monitoring.path: found 'metrics'; write the path of a URL, such as '/health'; neither a host nor a command.
              ingress.hosts: found nothing; write at least one host name, such as 'shop.example.com'; without any, every host is meant.
              ingress.className: found 'Nginx'; write 1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'.
              ingress.tlsSecret: found 'a_b'; write 1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'.
              route.gatewayNamespace: found ''; write 1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'.
              route.hosts[0]: found 'Shop.example.com'; write a host name in lower case, such as 'shop.example.com' or '*.example.com'.
              route.hosts[1]: found 'https://shop'; write a host name in lower case, such as 'shop.example.com' or '*.example.com'.
              route.hosts[2]: found '{new string('a', 100)}…'; write a host name in lower case, such as 'shop.example.com' or '*.example.com'.
            """,
            exception.Message);
    }

    [Fact]
    public async Task The_Secret_of_a_service_with_the_longest_name_has_a_name_that_fits()
    {
        var recording = await Recording.Run(() =>
        {
            var args = Samples.Service(new SecureNetworkPlane("blockchain", new()));
            args.Ingress = new() { Controller = Nginx, Hosts = ["shop.example.com"] };
            _ = new DistrolessService(new string('a', 63), args);
        });

        Assert.Equal(
            $"{new string('a', 59)}-tls",
            recording.Inputs("kubernetes:networking.k8s.io/v1:Ingress", new string('a', 63))["spec.tls.0.secretName"]);
    }
}
