using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Graph.Resources;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Kubernetes;

public sealed class ImmutableFieldTests
{
    [Theory]
    [InlineData("apps/v1:Deployment", "spec.selector.matchLabels.app", ChangeKind.Replace)]
    [InlineData("apps/v1:Deployment", "spec.replicas", ChangeKind.Update)]
    [InlineData("apps/v1:Deployment", "metadata.name", ChangeKind.Replace)]
    [InlineData("apps/v1:Deployment", "metadata.namespace", ChangeKind.Replace)]
    [InlineData("apps/v1:Deployment", "metadata.labels.a", ChangeKind.Update)]
    [InlineData("apps/v1:Deployment", "apiVersion", ChangeKind.Replace)]
    [InlineData("apps/v1:Deployment", "kind", ChangeKind.Replace)]
    [InlineData("apps/v1:DaemonSet", "spec.selector", ChangeKind.Replace)]
    [InlineData("apps/v1:ReplicaSet", "spec.selector", ChangeKind.Replace)]
    [InlineData("apps/v1:StatefulSet", "spec.serviceName", ChangeKind.Replace)]
    [InlineData("apps/v1:StatefulSet", "spec.podManagementPolicy", ChangeKind.Replace)]
    [InlineData("apps/v1:StatefulSet", "spec.volumeClaimTemplates", ChangeKind.Replace)]
    [InlineData("apps/v1:StatefulSet", "spec.updateStrategy.type", ChangeKind.Update)]
    [InlineData("batch/v1:Job", "spec.template.spec.restartPolicy", ChangeKind.Replace)]
    [InlineData("batch/v1:Job", "spec.parallelism", ChangeKind.Update)]
    [InlineData("core/v1:Pod", "spec.nodeName", ChangeKind.Replace)]
    [InlineData("core/v1:Pod", "spec.activeDeadlineSeconds", ChangeKind.Update)]
    [InlineData("core/v1:Service", "spec.clusterIP", ChangeKind.Replace)]
    [InlineData("core/v1:Service", "spec.type", ChangeKind.Update)]
    [InlineData("core/v1:PersistentVolumeClaim", "spec.storageClassName", ChangeKind.Replace)]
    [InlineData("core/v1:PersistentVolumeClaim", "spec.resources.requests.storage", ChangeKind.Update)]
    [InlineData("core/v1:ConfigMap", "data.a", ChangeKind.Replace)]
    [InlineData("core/v1:Secret", "stringData.a", ChangeKind.Replace)]
    [InlineData("core/v1:Secret", "type", ChangeKind.Replace)]
    [InlineData("core/v1:Namespace", "metadata.labels.a", ChangeKind.Update)]
    [InlineData("core/v1:ResourceQuota", "spec.scopes", ChangeKind.Replace)]
    [InlineData("core/v1:ResourceQuota", "spec.hard.cpu", ChangeKind.Update)]
    [InlineData("rbac.authorization.k8s.io/v1:RoleBinding", "roleRef.name", ChangeKind.Replace)]
    [InlineData("rbac.authorization.k8s.io/v1:ClusterRoleBinding", "roleRef.name", ChangeKind.Replace)]
    [InlineData("rbac.authorization.k8s.io/v1:Role", "rules", ChangeKind.Update)]
    [InlineData("storage.k8s.io/v1:StorageClass", "provisioner", ChangeKind.Replace)]
    [InlineData("networking.k8s.io/v1:IngressClass", "spec.controller", ChangeKind.Replace)]
    [InlineData("scheduling.k8s.io/v1:PriorityClass", "value", ChangeKind.Replace)]
    [InlineData("node.k8s.io/v1:RuntimeClass", "handler", ChangeKind.Replace)]
    [InlineData("apiextensions.k8s.io/v1:CustomResourceDefinition", "spec.names.kind", ChangeKind.Replace)]
    [InlineData("monitoring.coreos.com/v1:ServiceMonitor", "spec.selector", ChangeKind.Update)]
    public void A_change_that_the_cluster_refuses_replaces_the_object(string type, string path, ChangeKind expected)
    {
        var before = Custom(Stack, $"kubernetes:{type}", "o", At(path, "before"));
        var after = before with { Inputs = At(path, "after") };

        Assert.Equal(expected, Compare(before, after, Stack, after).Kind);
    }

    [Theory]
    [InlineData("spec.containers")]
    [InlineData("spec.initContainers")]
    public void The_image_of_a_pod_may_change(string containers)
    {
        var before = Custom(Stack, "kubernetes:core/v1:Pod", "o", At(containers, List(Map(("image", Text("a"))))));
        var after = before with { Inputs = At(containers, List(Map(("image", Text("b"))))) };

        Assert.Equal(ChangeKind.Update, Compare(before, after, after).Kind);
    }

    [Theory]
    [InlineData("ConfigMap", "enableConfigMapMutable", "true", ChangeKind.Update)]
    [InlineData("ConfigMap", "enableConfigMapMutable", "false", ChangeKind.Replace)]
    [InlineData("ConfigMap", "enableSecretMutable", "true", ChangeKind.Replace)]
    [InlineData("Secret", "enableSecretMutable", "true", ChangeKind.Update)]
    public void A_provider_may_let_content_change(string kind, string option, string value, ChangeKind expected)
    {
        var provider = Of(Stack, "pulumi:providers:kubernetes", "k8s", ResourceKind.Provider) with { Inputs = Map((option, Text(value))) };
        var before = Custom(Stack, $"kubernetes:core/v1:{kind}", "o", At("data.a", "1")) with { Provider = new ProviderReference(provider.Urn, "id") };
        var after = before with { Inputs = At("data.a", "2") };

        Assert.Equal(expected, Compare(before, after, provider, after).Kind);
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, false, false)]
    [InlineData(false, null, false)]
    public void An_object_named_by_the_program_is_deleted_first(bool isNamed, bool? deleteBeforeReplace, bool deletesFirst)
    {
        var metadata = isNamed ? Map(("name", Text("o"))) : ObjectValue.Empty;
        var before = Custom(Stack, "kubernetes:core/v1:ConfigMap", "o", At("data.a", "1").With("metadata", metadata));
        var after = before with { Inputs = At("data.a", "2").With("metadata", metadata), DeleteBeforeReplace = deleteBeforeReplace };

        var change = Compare(before, after, after);

        Assert.Equal((ChangeKind.Replace, deletesFirst), (change.Kind, change.DeletesFirst));
    }

    private static ResourceChange Compare(Resource before, Resource after, params Resource[] declared) =>
        ResourceComparer.Compare(before, after, GraphOf(declared).Find, GraphOf(before).Find);

    private static ObjectValue At(string path, string value) => At(path, Text(value));

    private static ObjectValue At(string path, PropertyValue value) =>
        (ObjectValue)path.Split('.').Reverse().Aggregate(value, (inner, key) => Map((key, inner)));
}
