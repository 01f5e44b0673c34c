using System.Numerics;

namespace Lucid.Policy.Network;

/// <summary>A set of workloads by their numbers, one bit for each.</summary>
internal sealed class WorkloadSet(int count)
{
    private const int WordBits = 64;

    private readonly ulong[] _words = new ulong[(count + WordBits - 1) / WordBits];

    public bool this[int workload] => (_words[workload / WordBits] & (1UL << (workload % WordBits))) != 0;

    public void Add(int workload) => _words[workload / WordBits] |= 1UL << (workload % WordBits);

    public void AddAll(WorkloadSet other)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            _words[word] |= other._words[word];
        }
    }

    /// <summary>Its workloads in ascending order.</summary>
    public IEnumerable<int> Members()
    {
        for (var word = 0; word < _words.Length; word++)
        {
            for (var rest = _words[word]; rest != 0; rest &= rest - 1)
            {
                yield return (word * WordBits) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }
}
