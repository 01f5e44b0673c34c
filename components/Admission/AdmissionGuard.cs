using Lucid.Components.Metadata;
using Lucid.Components.Waivers;
using Lucid.Hardening.Admission;
using Pulumi;
using Pulumi.Kubernetes.AdmissionRegistration.V1;

namespace Lucid.Components.Admission;

/// <summary>
/// Lets the API server check the rules on whatever comes to a plane's namespace, whoever sends it: a ValidatingAdmissionPolicy and its
/// binding. Needs Kubernetes 1.30.
/// </summary>
public sealed class AdmissionGuard : ComponentResource
{
    private const string TypeToken = "lucid:index:AdmissionGuard";

    /// <summary>Declares the guard of a plane.</summary>
    /// <param name="name">The name of the resource.</param>
    /// <param name="args">The plane, and what is special about its guard.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="RunException">Something is wrong; the message lists every mistake and what to write instead.</exception>
    public AdmissionGuard(string name, AdmissionGuardArgs args, ComponentResourceOptions? options = null)
        : this(name, args, Refusal.Of("admission guard", name, args, () => Declaration(args).Resolve(WaiverDeclarationMapper.Today)), options)
    {
    }

    private AdmissionGuard(string name, AdmissionGuardArgs args, ResolvedAdmissionGuard guard, ComponentResourceOptions? options)
        : base(TypeToken, name, args, ComponentResourceOptions.Merge(new() { Parent = args.Plane.Component }, options))
    {
        var child = new CustomResourceOptions { Parent = this };
        var policy = new ValidatingAdmissionPolicy(name, AdmissionPolicyMapper.Map(guard.Policy), child);
        _ = new ValidatingAdmissionPolicyBinding(
            name, AdmissionPolicyMapper.Bind(guard.Policy, NamedOutput.Of(guard.Policy.Name, policy), args.Plane.Namespace), child);

        // Every relaxation is seen in every preview.
        foreach (var waiver in guard.Waivers)
        {
            Log.Warn(waiver.ToString(), this);
        }

        foreach (var waiver in guard.UnusedWaivers)
        {
            Log.Warn($"{waiver.Rule} is not checked there anyway, so its waiver lets nothing through; take it out. {waiver}", this);
        }

        RegisterOutputs();
    }

    private static AdmissionGuardDeclaration Declaration(AdmissionGuardArgs args) => new()
    {
        Plane = args.Plane.Name,
        PolicyName = args.PolicyName,
        KubernetesVersion = args.Plane.Cluster?.KubernetesVersion,
        Mode = args.Mode,
        Rules = [.. args.Rules ?? []],
        Waivers = WaiverDeclarationMapper.Map(args.Waivers),
    };
}
