using System.Runtime.InteropServices;

namespace Lucid.Policy.Network;

/// <summary>Finds workloads by selectors without looking at each of them: most selectors name a label that few pods have.</summary>
internal sealed class SelectorIndex
{
    private readonly ImmutableArray<Workload> _workloads;
    private readonly ImmutableArray<(string Name, ImmutableSortedDictionary<string, string> Labels)> _namespaces;
    private readonly Dictionary<string, List<int>> _byNamespace = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Namespace, string Key, string Value), List<int>> _byLabel = [];

    public SelectorIndex(ImmutableArray<Workload> workloads, ImmutableArray<NetworkNamespace> namespaces)
    {
        _workloads = workloads;
        _namespaces = [.. namespaces.Select(item => (item.Name, item.Labels))];
        for (var number = 0; number < workloads.Length; number++)
        {
            var workload = workloads[number];
            Add(_byNamespace, workload.Namespace, number);
            foreach (var (key, value) in workload.Labels)
            {
                Add(_byLabel, (workload.Namespace, key, value), number);
            }
        }
    }

    /// <summary>The workloads of a namespace that a selector chooses.</summary>
    public IEnumerable<int> In(string name, LabelSelector selector)
        => Candidates(name, selector).Where(number => selector.Matches(_workloads[number].Labels));

    /// <summary>The workloads that a peer with selectors means.</summary>
    public IEnumerable<int> Of(PolicyPeer peer, string ownNamespace)
    {
        var pods = peer.PodSelector ?? LabelSelector.Everything;
        return peer.NamespaceSelector is { } selector
            ? _namespaces.Where(candidate => selector.Matches(candidate.Labels)).SelectMany(candidate => In(candidate.Name, pods))
            : In(ownNamespace, pods);
    }

    private List<int> Candidates(string name, LabelSelector selector)
    {
        var fewest = _byNamespace.GetValueOrDefault(name) ?? [];
        foreach (var requirement in selector.Requirements)
        {
            if (requirement is { Operator: LabelOperator.In, Values: [var value] })
            {
                var candidates = _byLabel.GetValueOrDefault((name, requirement.Key, value)) ?? [];
                fewest = candidates.Count < fewest.Count ? candidates : fewest;
            }
        }

        return fewest;
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int number)
        where TKey : notnull
    {
        ref var numbers = ref CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
        (numbers ??= []).Add(number);
    }
}
