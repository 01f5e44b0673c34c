using System.Collections.Immutable;
using Lucid.Hardening.Profiles;
using Pulumi;
using KubernetesCustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Lucid.Components.Profiles;

/// <summary>
/// The seccomp and AppArmor profiles of a workload, made of what it says of itself, named by their content and delivered as the stack's cluster
/// can. Services and jobs bring theirs; for a pod of others, name what the outputs say in its security context.
/// </summary>
public sealed class SecurityProfiles : ComponentResource
{
    private const string TypeToken = "lucid:index:SecurityProfiles";

    /// <summary>Declares the profiles of a workload.</summary>
    /// <param name="name">The workload's name.</param>
    /// <param name="args">What they are made of.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="RunException">Something is wrong; the message lists every mistake and what to write instead.</exception>
    public SecurityProfiles(string name, SecurityProfilesArgs args, ComponentResourceOptions? options = null)
        : this(name, args, Refusal.Of("profiles of service", name, args, () => SecurityProfilesMapper.Map(name, args).Resolve()), None, options)
    {
    }

    internal SecurityProfiles(
        ResolvedProfiles profiles, ImmutableSortedDictionary<string, string> labels, ComponentResourceOptions options)
        : this(profiles.Declaration.Service, SecurityProfilesMapper.Map(profiles.Declaration), profiles, labels, options)
    {
    }

    private SecurityProfiles(
        string name,
        SecurityProfilesArgs args,
        ResolvedProfiles profiles,
        ImmutableSortedDictionary<string, string> labels,
        ComponentResourceOptions? options)
        : base(TypeToken, name, args, options)
    {
        if (profiles.Declaration.Delivery == ProfileDelivery.Operator)
        {
            var child = new CustomResourceOptions { Parent = this };
            var seccomp = new KubernetesCustomResource($"{name}-seccomp", OperatorProfileMapper.Seccomp(profiles, labels), child);
            Objects = profiles.Pod.AppArmorLocalhostProfile is null
                ? [seccomp]
                : [seccomp, new KubernetesCustomResource($"{name}-apparmor", OperatorProfileMapper.AppArmor(profiles, labels), child)];
        }

        Seccomp = Output.Create(profiles.Pod.SeccompLocalhostProfile);
        AppArmor = Output.Create(profiles.Pod.AppArmorLocalhostProfile);
        RegisterOutputs();
    }

    /// <summary><c>seccompProfile.localhostProfile</c> of the container; null where it runs under the container runtime's own.</summary>
    [Output("seccomp")]
    public Output<string?> Seccomp { get; private set; }

    /// <summary><c>appArmorProfile.localhostProfile</c> of the container; null where nodes have no AppArmor.</summary>
    [Output("appArmor")]
    public Output<string?> AppArmor { get; private set; }

    /// <summary>What has to be there before the pod.</summary>
    internal ImmutableArray<Resource> Objects { get; } = [];

    private static ImmutableSortedDictionary<string, string> None =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
