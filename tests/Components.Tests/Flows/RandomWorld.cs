using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Lucid.Components.Tests.Flows;

/// <summary>Planes, what runs on them and elsewhere in the cluster, and the flows that are wanted.</summary>
public sealed record RandomWorld
{
    /// <summary>Everything that has pods.</summary>
    public required ImmutableArray<Member> Members { get; init; }

    /// <summary>The flows: numbers of two members, and which of the target's ports.</summary>
    public required ImmutableArray<(int From, int To, ImmutableArray<int> Ports)> Flows { get; init; }

    /// <summary>Worlds of up to four planes, six services, and four workloads of others on planes and in namespaces of their own.</summary>
    public static Arbitrary<RandomWorld> Worlds() => Arb.From(
        from services in Gen.Choose(1, 6)
        from others in Gen.Choose(0, 4)
        from planes in Gen.ArrayOf(Gen.Elements("blockchain", "ops", "wallet", "gui"), services + others)
        from places in Gen.ArrayOf(Gen.Choose(0, 1), services + others)
        from ports in Gen.ArrayOf(Gen.Choose(1, 3), services + others)
        let members = Enumerable.Range(0, services + others).Select(number => new Member
        {
            Name = $"m{number}",
            Plane = number < services || places[number] == 0 ? planes[number] : null,
            IsService = number < services,
            Ports = ports[number],
        }).ToImmutableArray()
        from flows in Gen.SubListOf(PossibleFlows(members))
        from chosen in Gen.ArrayOf(Gen.Choose(1, 7), flows.Count)
        select new RandomWorld
        {
            Members = members,
            Flows =
            [
                .. flows.Select((flow, index) => (flow.From, flow.To, Chosen(chosen[index], members[flow.To].Ports))),
            ],
        });

    // What others deploy is theirs to connect.
    private static IEnumerable<(int From, int To)> PossibleFlows(ImmutableArray<Member> members) =>
        from left in Enumerable.Range(0, members.Length)
        from right in Enumerable.Range(0, members.Length)
        where members[left].IsService || members[right].IsService
        select (left, right);

    // At least the first port: without names all of them would be meant.
    private static ImmutableArray<int> Chosen(int bits, int ports) =>
        [.. Enumerable.Range(0, ports).Where(port => port == 0 || (bits & (1 << port)) != 0)];

    /// <summary>A service, or a workload of others.</summary>
    public sealed record Member
    {
        /// <summary>Its name.</summary>
        public required string Name { get; init; }

        /// <summary>Its plane; null in a namespace of its own that nobody closes.</summary>
        public required string? Plane { get; init; }

        /// <summary>Whether the program deploys it.</summary>
        public required bool IsService { get; init; }

        /// <summary>How many ports it has, from 8000 on.</summary>
        public required int Ports { get; init; }

        /// <summary>Its namespace.</summary>
        public string Namespace => Plane is null ? $"of-{Name}" : $"lucid-{Plane}";
    }
}
