using Lucid.Hardening.Defaults;
using Lucid.Policy.Documents;
using Lucid.Policy.Network;

namespace Lucid.Testing.Assertions;

/// <summary>What a namespace has in which hardened pods stand.</summary>
internal static class HardenedNamespace
{
    private const string Remedy = "write one with podSelector {}, policyTypes [Ingress, Egress] and no rules";
    private const string EnforceLabel = "pod-security.kubernetes.io/enforce";

    /// <summary>What is wrong with a namespace, each in one line.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="objects">All objects of the program.</param>
    public static IEnumerable<string> Check(string name, ImmutableArray<KubernetesFile> objects) =>
    [
        .. CheckDefaultDeny(ClusterNetwork.Read(objects).Policies.Where(policy => policy.Namespace == name).ToList()),
        .. CheckLabel(objects.SelectMany(file => file.Objects)
            .FirstOrDefault(item => item is { Kind: "Namespace", Group: "" } && item.Name == name)),
    ];

    /// <summary>Policies that choose every pod, also ones to come, and let through nothing.</summary>
    private static IEnumerable<string> CheckDefaultDeny(IReadOnlyCollection<NetworkPolicy> policies)
    {
        var forAll = policies.Where(policy => policy.PodSelector.Requirements.IsEmpty).ToList();
        if (!forAll.Any(policy => policy.IsolatesIngress && policy.Ingress.IsEmpty))
        {
            yield return $"no NetworkPolicy denies all that comes in; {Remedy}";
        }

        if (!forAll.Any(policy => policy.IsolatesEgress && policy.Egress.IsEmpty))
        {
            yield return $"no NetworkPolicy denies all that goes out; {Remedy}";
        }
    }

    /// <summary>A namespace that the program does not make is for others to label.</summary>
    private static IEnumerable<string> CheckLabel(KubernetesObject? made)
    {
        var level = made?.Root.Object("metadata")?.Texts("labels").GetValueOrDefault(EnforceLabel);
        return made is null || level == HardenedDefaults.PodSecurityLevel
            ? []
            : [$"the label {EnforceLabel} is {level ?? "absent"}; write {HardenedDefaults.PodSecurityLevel}"];
    }
}
