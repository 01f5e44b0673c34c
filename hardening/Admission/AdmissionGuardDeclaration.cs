using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Labels;
using Lucid.Hardening.Names;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Rules;
using Lucid.Hardening.Validation;
using Lucid.Hardening.Waivers;

namespace Lucid.Hardening.Admission;

/// <summary>The guard of a plane as its author writes it: the API server checks the rules on what comes to the plane's namespace.</summary>
public sealed record AdmissionGuardDeclaration
{
    /// <summary>The plane's name or one of its aliases.</summary>
    public required string Plane { get; init; }

    /// <summary>
    /// Name of the policy and its binding, which no other in the cluster has. Default: <see cref="HardenedDefaults.NamespacePrefix"/>, the
    /// plane's name and <c>-admission</c>.
    /// </summary>
    public string? PolicyName { get; init; }

    /// <summary>The cluster's version. Default: <see cref="HardenedDefaults.KubernetesVersion"/>.</summary>
    public string? KubernetesVersion { get; init; }

    /// <summary><c>enforce</c> or <c>warn</c>. Default: <see cref="HardenedDefaults.AdmissionMode"/>.</summary>
    public string? Mode { get; init; }

    /// <summary>Ids of the rules that are checked. Default: all that the version can check.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>What is let through; where a waiver names no plane, it is for this one.</summary>
    public ImmutableArray<WaiverDeclaration> Waivers { get; init; } = [];

    /// <summary>Completes the declaration.</summary>
    /// <param name="today">The day that expiry of the waivers is judged by.</param>
    /// <returns>The guard.</returns>
    /// <exception cref="DeclarationException">Something is wrong; the message lists every mistake.</exception>
    public ResolvedAdmissionGuard Resolve(DateOnly today)
    {
        var mistakes = new Mistakes();
        var plane = NameRules.Resolve("plane.name", Plane is null ? null : PlaneNames.Canonical(Plane), NameRules.LongestLabel, mistakes);
        var version = AdmissionGuardRules.Version(KubernetesVersion ?? HardenedDefaults.KubernetesVersion, mistakes);
        var mode = AdmissionGuardRules.Mode(Mode ?? HardenedDefaults.AdmissionMode, mistakes);
        var rules = AdmissionGuardRules.Rules(Rules, version, mistakes);
        var waivers = AdmissionGuardRules.Waivers(Waivers, plane, today, mistakes);
        var name = PolicyName is null
            ? $"{HardenedDefaults.NamespacePrefix}{plane}-admission"
            : NameRules.Resolve("policyName", PolicyName, NameRules.LongestLabel, mistakes);
        mistakes.ThrowIfAny("admission guard of plane", Plane);

        var used = AdmissionGuardRules.Used(waivers, rules);
        return new ResolvedAdmissionGuard
        {
            Refuses = mode == AdmissionMode.Enforce,
            Policy = new ResolvedAdmissionPolicy
            {
                Name = name,
                Labels = LabelSets.ForPlane(plane),
                Resources = AdmissionResource.All,
                MatchConditions = [new("pod-changes", AdmissionVariables.PodChangesExpression)],
                Variables =
                [
                    new(AdmissionVariables.PodSpec, AdmissionVariables.PodSpecExpression),
                    new(AdmissionVariables.PodMetadata, AdmissionVariables.PodMetadataExpression),
                    new(AdmissionVariables.Containers, AdmissionVariables.ContainersExpression),
                    new(AdmissionVariables.Service, AdmissionVariables.ServiceExpression),
                ],
                Validations = AdmissionValidations.Of(rules, version, used),
                ValidationActions = mode == AdmissionMode.Enforce ? ["Deny"] : ["Warn", "Audit"],
            },
            Waivers = used,
            UnusedWaivers = [.. waivers.Except(used)],
        };
    }
}
