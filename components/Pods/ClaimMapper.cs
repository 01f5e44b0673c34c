using Lucid.Hardening.Pods;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Pods;

internal static class ClaimMapper
{
    public static PersistentVolumeClaimSpecArgs Map(ResolvedClaim claim)
    {
        var spec = new PersistentVolumeClaimSpecArgs
        {
            AccessModes = new[] { claim.AccessMode },
            Resources = new VolumeResourceRequirementsArgs { Requests = { { "storage", claim.Size.ToString() } } },
        };
        if (claim.StorageClass is { } storageClass)
        {
            spec.StorageClassName = storageClass;
        }

        return spec;
    }
}
