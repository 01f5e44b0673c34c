using Lucid.Components.Metadata;
using Lucid.Hardening.Routing;
using Lucid.Hardening.Services;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Lucid.Components.Routing;

internal static class IngressMapper
{
    public static IngressArgs Map(ResolvedService service, ResolvedIngress ingress, Input<string> @namespace, Input<string> backend)
    {
        var spec = new IngressSpecArgs
        {
            Rules = ingress.Hosts.Select(host => Rule(ingress, host, backend)).ToArray(),
            Tls = new[] { new IngressTLSArgs { Hosts = ingress.Hosts, SecretName = ingress.TlsSecret } },
        };
        if (ingress.ClassName is { } className)
        {
            spec.IngressClassName = className;
        }

        return new IngressArgs { Metadata = MetadataMapper.Map(service.Name, @namespace, service.Labels), Spec = spec };
    }

    private static IngressRuleArgs Rule(ResolvedIngress ingress, string host, Input<string> backend) => new()
    {
        Host = host,
        Http = new HTTPIngressRuleValueArgs
        {
            Paths = new[]
            {
                new HTTPIngressPathArgs
                {
                    Path = ingress.Path,
                    PathType = "Prefix",
                    Backend = new IngressBackendArgs
                    {
                        Service = new IngressServiceBackendArgs { Name = backend, Port = new ServiceBackendPortArgs { Name = ingress.Port } },
                    },
                },
            },
        },
    };
}
