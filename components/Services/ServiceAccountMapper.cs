using Lucid.Components.Metadata;
using Lucid.Hardening.Services;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Services;

/// <summary>Each service has an account of its own: what the namespace's default account is granted would otherwise hold for all of them.</summary>
internal static class ServiceAccountMapper
{
    public static ServiceAccountArgs Map(ResolvedService service, Input<string> @namespace) => new()
    {
        Metadata = MetadataMapper.Map(service.Name, @namespace, service.Labels),
        AutomountServiceAccountToken = service.Hardening.MountServiceAccountToken,
    };
}
