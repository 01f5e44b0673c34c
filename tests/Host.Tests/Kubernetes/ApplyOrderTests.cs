using Lucid.Host.Kubernetes;
using static Lucid.Host.Tests.Graph.Resources;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Kubernetes;

public sealed class ApplyOrderTests
{
    [Fact]
    public void What_an_object_needs_comes_before_it()
    {
        string[] kinds =
        [
            "CustomResourceDefinition", "Namespace", "NetworkPolicy", "ServiceAccount", "Secret", "ConfigMap", "Role", "RoleBinding", "Service",
            "ServiceMonitor", "Deployment", "HorizontalPodAutoscaler", "Job", "Ingress",
        ];

        Assert.Equal(kinds, ApplyOrder.Sort(kinds.Reverse().Select(kind => Of(kind, "o", "n"))).Select(item => item.Type.Kind));
    }

    [Fact]
    public void Objects_of_one_rank_are_ordered_by_kind_namespace_and_name()
    {
        KubernetesObject[] ordered = [Of("Alpha", "b", "y"), Of("Beta", "a", null), Of("Beta", "b", "x"), Of("Beta", "a", "y"), Of("Beta", "b", "y")];

        Assert.Equal(ordered, ApplyOrder.Sort(ordered.Reverse()).AsEnumerable());
    }

    private static KubernetesObject Of(string kind, string name, string? @namespace)
    {
        var metadata = Map(("name", Text(name)));
        var resource = Custom(Stack, $"kubernetes:a.io/v1:{kind}", $"{@namespace}-{name}", Map(
            ("metadata", @namespace is null ? metadata : metadata.With("namespace", Text(@namespace)))));
        return KubernetesObject.Of(resource)!;
    }
}
