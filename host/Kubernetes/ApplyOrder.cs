namespace Lucid.Host.Kubernetes;

/// <summary>
/// The order in which objects are applied, so that what an object needs is there before it: Helm's install order
/// (helm.sh/helm pkg/release/util/kind_sorter.go), with the definitions of custom resources at the front.
/// </summary>
public static class ApplyOrder
{
    /// <summary>Kinds that are not listed, custom resources mostly, come where the empty name stands: before the workloads that may use them.</summary>
    private static readonly ImmutableDictionary<string, int> Ranks = new[]
    {
        "CustomResourceDefinition", "PriorityClass", "RuntimeClass", "Namespace", "NetworkPolicy", "ResourceQuota", "LimitRange",
        "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding", "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding",
        "PodDisruptionBudget", "ServiceAccount", "Secret", "ConfigMap", "StorageClass", "PersistentVolume", "PersistentVolumeClaim",
        "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding", "Service", "", "DaemonSet", "Pod", "ReplicationController", "ReplicaSet",
        "Deployment", "HorizontalPodAutoscaler", "StatefulSet", "Job", "CronJob", "IngressClass", "Ingress", "APIService",
        "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration",
    }.Select(KeyValuePair.Create<string, int>).ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The place of a kind; lower is earlier.</summary>
    public static int Rank(string kind) => Ranks.GetValueOrDefault(kind, Ranks[""]);

    /// <summary>The objects in the order in which they are applied; the same for the same objects.</summary>
    public static ImmutableArray<KubernetesObject> Sort(IEnumerable<KubernetesObject> objects) =>
    [
        .. objects.OrderBy(item => Rank(item.Type.Kind))
            .ThenBy(item => item.Type.Kind, StringComparer.Ordinal)
            .ThenBy(item => item.Namespace, StringComparer.Ordinal)
            .ThenBy(item => item.Name, StringComparer.Ordinal)
            .ThenBy(item => item.Resource.Urn),
    ];
}
