using Lucid.Policy.Network;

namespace Lucid.Cli.Graphs;

/// <summary>What workloads are called in a graph: without their kind, where one name means one workload.</summary>
internal sealed class WorkloadNames(Reachability reachability)
{
    private readonly HashSet<(string Namespace, string Name)> _ambiguous =
    [
        .. reachability.Workloads.GroupBy(workload => (workload.Namespace, workload.Name))
            .Where(group => group.Count() > 1).Select(group => group.Key),
    ];

    public string Of(Workload workload) => IsAmbiguous(workload) ? workload.ToString() : $"{workload.Namespace}/{workload.Name}";

    public string WithinNamespace(Workload workload) => IsAmbiguous(workload) ? $"{workload.Kind} {workload.Name}" : workload.Name;

    private bool IsAmbiguous(Workload workload) => _ambiguous.Contains((workload.Namespace, workload.Name));
}
