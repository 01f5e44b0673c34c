using System.Collections.Immutable;
using Lucid.Components.Admission;
using Lucid.Components.Clusters;
using Lucid.Components.Flows;
using Lucid.Components.Metadata;
using Lucid.Components.Quotas;
using Lucid.Components.Waivers;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Quotas;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;

namespace Lucid.Components.Planes;

/// <summary>
/// A network plane: a namespace that admits only pods of Pod Security level restricted, in which no connection is allowed but to the cluster's
/// name service.
/// </summary>
public sealed class SecureNetworkPlane : ComponentResource
{
    private const string TypeToken = "lucid:index:SecureNetworkPlane";

    private readonly List<WorkloadDemandArgs> _demands = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _claims = new(StringComparer.Ordinal);
    private PlaneQuota? _quota;

    /// <summary>Declares a plane.</summary>
    /// <param name="name">The plane's name or one of its aliases (<see cref="PlaneNames"/>).</param>
    /// <param name="args">What is special about it.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="RunException">Something is wrong; the message lists every mistake and what to write instead.</exception>
    public SecureNetworkPlane(string name, SecureNetworkPlaneArgs args, ComponentResourceOptions? options = null)
        : this(name, args, Refusal.Of("plane", name, args, () => Declaration(name, args).Resolve(WaiverDeclarationMapper.Today)), options)
    {
    }

    private SecureNetworkPlane(string name, SecureNetworkPlaneArgs args, ResolvedPlane plane, ComponentResourceOptions? options)
        : base(TypeToken, name, args, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var @namespace = new Namespace(name, NamespaceMapper.Map(plane), child);
        Namespace = NamedOutput.Of(plane.Namespace, @namespace);

        foreach (var policy in plane.NetworkPolicies)
        {
            _ = new NetworkPolicy($"{name}-{policy.Name}", NetworkPolicyMapper.Map(policy, Namespace), child);
        }

        Reference = new PlaneReferenceArgs
        {
            Component = this,
            Name = plane.Name,
            Namespace = Namespace,
            AllowImageTags = plane.AllowImageTags,
            Cluster = args.Cluster,
        };
        if (!plane.Cluster.EnforcesNetworkPolicies)
        {
            Log.Warn(
                $"The network plugin of the cluster ({plane.Cluster.NetworkPlugin ?? "not named"}) is not known to keep NetworkPolicies: "
                + "if it does not, every pod reaches every other, whatever this plane says.",
                this);
        }

        Guard(name, args, plane);
        RegisterOutputs();
    }

    /// <summary>The namespace of the plane.</summary>
    [Output("namespace")]
    public Output<string> Namespace { get; private set; }

    internal PlaneReferenceArgs Reference { get; }

    /// <summary>
    /// Names pods that others deploy into the namespace of this plane. Both halves of their flows are written, since the plane closes the
    /// namespace for them too.
    /// </summary>
    /// <param name="name">Their name, in policies and graphs.</param>
    /// <param name="podLabels">Their labels.</param>
    /// <param name="ports">The ports that they listen on; none for what only connects.</param>
    /// <returns>The workload.</returns>
    public ExternalWorkload Workload(string name, Dictionary<string, string> podLabels, params FlowPortArgs[] ports) =>
        new(name, Reference, podLabels, ports);

    /// <summary>
    /// Admits to the plane what the services declared so far can ask for and a headroom, and not a pod more. It comes after them.
    /// </summary>
    /// <param name="headroom">Room for pods that the program does not declare; none by default.</param>
    /// <returns>The quota.</returns>
    /// <exception cref="RunException">The plane has a quota already, or something is wrong with the headroom.</exception>
    public PlaneQuota AddQuota(HeadroomArgs? headroom = null)
    {
        if (_quota is not null)
        {
            throw new RunException($"plane '{Reference.Name}' has a quota already; add it once, after all services of the plane.");
        }

        return _quota = new PlaneQuota(Reference.Name, new() { Plane = Reference, Workloads = [.. _demands], Headroom = headroom });
    }

    /// <summary>Remembers what a workload can ask for, and the names that it takes.</summary>
    /// <param name="demand">What it can ask for.</param>
    /// <param name="claims">The claims that are made for it.</param>
    /// <param name="further">Names beside its own.</param>
    internal void Admit(WorkloadDemand demand, ImmutableArray<ResolvedClaim> claims, params ReadOnlySpan<string> further)
    {
        foreach (var name in (ReadOnlySpan<string>)[demand.Name, .. further])
        {
            if (!_names.Add(name))
            {
                throw new RunException(
                    $"service '{demand.Name}': plane '{Reference.Name}' has a workload that takes the name '{name}' already; write another name.");
            }
        }

        foreach (var claim in claims)
        {
            if (!_claims.Add(claim.Name))
            {
                throw new RunException(
                    $"service '{demand.Name}': plane '{Reference.Name}' has a disk that takes the name '{claim.Name}' already; "
                    + "write another name for that of this service.");
            }
        }

        if (_quota is not null)
        {
            throw new RunException(
                $"'{demand.Name}' is declared after the quota of plane '{Reference.Name}', which would refuse its pods; declare it before.");
        }

        _demands.Add(QuotaDeclarationMapper.Map(demand));
    }

    private void Guard(string name, SecureNetworkPlaneArgs args, ResolvedPlane plane)
    {
        if (plane.PodSecurityLevel != HardenedDefaults.PodSecurityLevel)
        {
            Log.Warn(
                $"Namespace {plane.Namespace} enforces only Pod Security {plane.PodSecurityLevel}, which knows no exceptions; what is not "
                + "waived of restricted, the plane's admission guard refuses.",
                this);
        }

        if (plane.HasGuard)
        {
            _ = new AdmissionGuard(name, new() { Plane = Reference, Mode = args.Admission, Waivers = args.Waivers });
        }
    }

    private static PlaneDeclaration Declaration(string name, SecureNetworkPlaneArgs args) => new()
    {
        Name = name,
        Namespace = args.Namespace,
        PodSecurityVersion = args.PodSecurityVersion,
        AllowImageTags = args.AllowImageTags ?? false,
        Cluster = ClusterMapper.Map(args.Cluster),
        AllowUnenforcedPolicies = args.AllowUnenforcedPolicies ?? false,
        Admission = args.Admission,
        Waivers = WaiverDeclarationMapper.Map(args.Waivers),
    };
}
