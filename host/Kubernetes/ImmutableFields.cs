using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.Kubernetes;

/// <summary>
/// The fields that a cluster does not let anyone change, so that a change replaces the object. Sources: the validation of each kind in
/// kubernetes/kubernetes <c>pkg/apis/*/validation</c>, as the API reference repeats it field by field ("cannot be updated", "immutable").
/// Of ConfigMap and Secret it is Pulumi's Kubernetes provider that replaces them when their content changes, unless it is configured with
/// <c>enableConfigMapMutable</c> or <c>enableSecretMutable</c>: new content then reaches the pods that refer to it by a new name.
/// </summary>
internal static class ImmutableFields
{
    /// <summary>Of every object.</summary>
    private static readonly ImmutableArray<PathPattern> OfAll = Patterns("apiVersion", "kind", "metadata.name", "metadata.namespace");

    private static readonly ImmutableDictionary<string, FieldSet> ByKind = new Dictionary<string, FieldSet>(StringComparer.Ordinal)
    {
        ["apps/Deployment"] = new("spec.selector"),
        ["apps/DaemonSet"] = new("spec.selector"),
        ["apps/ReplicaSet"] = new("spec.selector"),
        ["apps/StatefulSet"] = new("spec.selector", "spec.serviceName", "spec.podManagementPolicy", "spec.volumeClaimTemplates"),
        ["batch/Job"] = new("spec.selector", "spec.template", "spec.completionMode", "spec.completions", "spec.podFailurePolicy", "spec.managedBy"),
        ["/Pod"] = new("spec")
        {
            Changeable = Patterns("spec.containers[*].image", "spec.initContainers[*].image", "spec.activeDeadlineSeconds", "spec.tolerations"),
        },
        ["/Service"] = new("spec.clusterIP", "spec.clusterIPs", "spec.loadBalancerClass"),
        ["/PersistentVolumeClaim"] = new("spec") { Changeable = Patterns("spec.resources.requests", "spec.volumeAttributesClassName") },
        ["/ConfigMap"] = new("immutable", "data", "binaryData") { MutableOption = "enableConfigMapMutable" },
        ["/Secret"] = new("type", "immutable", "data", "stringData") { MutableOption = "enableSecretMutable" },
        ["/ResourceQuota"] = new("spec.scopes", "spec.scopeSelector"),
        ["rbac.authorization.k8s.io/RoleBinding"] = new("roleRef"),
        ["rbac.authorization.k8s.io/ClusterRoleBinding"] = new("roleRef"),
        ["storage.k8s.io/StorageClass"] = new("provisioner", "parameters", "reclaimPolicy", "volumeBindingMode"),
        ["networking.k8s.io/IngressClass"] = new("spec.controller"),
        ["scheduling.k8s.io/PriorityClass"] = new("value", "preemptionPolicy"),
        ["node.k8s.io/RuntimeClass"] = new("handler"),
        ["apiextensions.k8s.io/CustomResourceDefinition"] = new("spec.group", "spec.scope", "spec.names.plural", "spec.names.kind"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Whether a change at a path replaces the object.</summary>
    /// <param name="type">The object's type.</param>
    /// <param name="path">Where the change is.</param>
    /// <param name="provider">The provider that manages the object, or null for the default one.</param>
    public static bool Contain(KubernetesType type, PropertyPath path, Resource? provider) =>
        OfAll.Any(pattern => pattern.Covers(path))
        || (ByKind.TryGetValue($"{type.Group}/{type.Kind}", out var fields) && fields.Contains(path, provider));

    private static ImmutableArray<PathPattern> Patterns(params string[] patterns) => [.. patterns.Select(PathPattern.Parse)];

    private sealed class FieldSet(params string[] immutable)
    {
        private readonly ImmutableArray<PathPattern> _immutable = Patterns(immutable);

        /// <summary>Fields inside the immutable ones that may change after all.</summary>
        public ImmutableArray<PathPattern> Changeable { get; init; } = [];

        /// <summary>The provider's option under which nothing here is immutable, or null.</summary>
        public string? MutableOption { get; init; }

        public bool Contains(PropertyPath path, Resource? provider) =>
            _immutable.Any(pattern => pattern.Covers(path))
            && !Changeable.Any(pattern => pattern.Covers(path))
            && !IsSet(provider?.Inputs[MutableOption ?? ""]);

        // Providers get their options as JSON text.
        private static bool IsSet(PropertyValue? option) => option is BooleanValue { Value: true } or TextValue { Value: "true" };
    }
}
