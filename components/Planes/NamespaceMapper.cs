using Lucid.Components.Metadata;
using Lucid.Hardening.Planes;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Planes;

internal static class NamespaceMapper
{
    public static NamespaceArgs Map(ResolvedPlane plane) => new() { Metadata = MetadataMapper.Map(plane.Namespace, plane.NamespaceLabels) };
}
