using Lucid.Policy.Documents;
using Lucid.Policy.Pods;

namespace Lucid.Policy.Network;

/// <summary>What decides who reaches whom: the namespaces, the workloads and the policies of a cluster, or of a part of it.</summary>
public sealed record ClusterNetwork
{
    /// <summary>The namespaces. One that is not here but that a workload is in has no label but the one with its name.</summary>
    public ImmutableArray<NetworkNamespace> Namespaces { get; init; } = [];

    /// <summary>The workloads.</summary>
    public ImmutableArray<Workload> Workloads { get; init; } = [];

    /// <summary>The policies.</summary>
    public ImmutableArray<NetworkPolicy> Policies { get; init; } = [];

    /// <summary>
    /// What is in a set of files. Of an object that stands there twice the later one counts; policies that the API server refuses do not.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="defaultNamespace">The namespace of objects that name none; <c>default</c> unless kubectl is told another one.</param>
    /// <returns>Namespaces, workloads and policies.</returns>
    public static ClusterNetwork Read(IEnumerable<KubernetesFile> files, string defaultNamespace = "default")
    {
        ArgumentNullException.ThrowIfNull(files);
        var objects = files.SelectMany(file => file.Objects).ToList();
        return new()
        {
            Namespaces = [.. Last(objects.Where(IsNamespace).Select(Namespace), item => item.Name)],
            Workloads = [.. Last(objects.Select(Pod.Of).OfType<Pod>().Where(pod => pod.Owner.Kind != "PodTemplate")
                .Select(pod => WorkloadReader.Read(pod, defaultNamespace)), workload => workload)],
            Policies = [.. Last(objects.Where(NetworkPolicyReader.IsPolicy)
                .Select(item => new NetworkPolicyReader(item).Read(defaultNamespace))
                .OfType<NetworkPolicy>(), policy => (policy.Namespace, policy.Name))],
        };
    }

    /// <summary>Who reaches whom.</summary>
    /// <returns>The answer.</returns>
    public Reachability Evaluate() => new Evaluator(this).Evaluate();

    private static bool IsNamespace(KubernetesObject item) => item is { Kind: "Namespace", Group: "", Name: not null };

    private static NetworkNamespace Namespace(KubernetesObject item) => new()
    {
        Name = item.Name!,
        Labels = (item.Root.Object("metadata") ?? item.Root).Texts("labels"),
    };

    private static IEnumerable<T> Last<T, TKey>(IEnumerable<T> items, Func<T, TKey> key)
        => items.GroupBy(key).Select(group => group.Last());
}
