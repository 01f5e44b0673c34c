using Lucid.Components.Metadata;
using Lucid.Components.Planes;
using Lucid.Hardening.Quotas;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Quotas;

/// <summary>
/// Admits to a plane what its workloads can ask for and a declared headroom, and not a pod more: a ResourceQuota and a LimitRange. In C#,
/// <see cref="SecureNetworkPlane.AddQuota"/> makes it of the services of the program.
/// </summary>
public sealed class PlaneQuota : ComponentResource
{
    private const string TypeToken = "lucid:index:PlaneQuota";
    private const string Sums = "quota";
    private const string Limits = "limits";

    /// <summary>Declares the quota of a plane.</summary>
    /// <param name="name">The name of the resource.</param>
    /// <param name="args">The plane, and what it admits.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="RunException">Something is wrong; the message lists every mistake and what to write instead.</exception>
    public PlaneQuota(string name, PlaneQuotaArgs args, ComponentResourceOptions? options = null)
        : this(name, args, Refusal.Of("quota of plane", name, args, () => QuotaDeclarationMapper.Map(args).Resolve()), options)
    {
    }

    private PlaneQuota(string name, PlaneQuotaArgs args, ResolvedPlaneQuota quota, ComponentResourceOptions? options)
        : base(TypeToken, name, args, ComponentResourceOptions.Merge(new() { Parent = args.Plane.Component }, options))
    {
        var child = new CustomResourceOptions { Parent = this };
        _ = new ResourceQuota(name, new ResourceQuotaArgs
        {
            Metadata = MetadataMapper.Map(Sums, args.Plane.Namespace, quota.Labels),
            Spec = new ResourceQuotaSpecArgs { Hard = quota.Hard.ToDictionary() },
        }, child);
        if (!quota.LargestContainer.IsEmpty)
        {
            _ = new LimitRange(name, new LimitRangeArgs
            {
                Metadata = MetadataMapper.Map(Limits, args.Plane.Namespace, quota.Labels),
                Spec = new LimitRangeSpecArgs
                {
                    Limits = new[] { new LimitRangeItemArgs { Type = "Container", Max = quota.LargestContainer.ToDictionary() } },
                },
            }, child);
        }

        RegisterOutputs();
    }
}
