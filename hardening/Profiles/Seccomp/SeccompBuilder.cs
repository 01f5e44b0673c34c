using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>Makes the profile of a service out of its runtime's call sets and its extensions.</summary>
internal static class SeccompBuilder
{
    /// <summary>Names whose rules have conditions or an answer of their own, whoever lists them.</summary>
    public static ImmutableArray<string> Ruled { get; } = ["clone", "clone3", "socket"];

    /// <summary>AF_UNIX, AF_INET and AF_INET6: what a service talks through.</summary>
    private static readonly ImmutableArray<ulong> Families = [1, 2, 10];

    /// <summary>
    /// AF_NETLINK with NETLINK_ROUTE, through which C libraries list the pod's addresses. The other protocols configure the kernel.
    /// </summary>
    private static readonly ImmutableArray<SeccompArgument> Addresses = [Equal(0, 16), Equal(2, 0)];

    public static SeccompProfile Build(ImmutableArray<CallSet> sets, IEnumerable<string> extensions) => new()
    {
        DefaultAction = SeccompAction.Error,
        DefaultErrorNumber = ProfileDefaults.RefusedErrorNumber,
        Architectures = [.. CallArchitecture.All.Select(architecture => architecture.SeccompName)],
        Rules =
        [
            Allow([.. Complete(sets.SelectMany(set => set.Calls).Concat(extensions))]),
            Threads(),
            .. Families.Select(family => Allow(["socket"], Equal(0, family))),
            Allow(["socket"], [.. Addresses]),
            NoClone3(),
        ],
    };

    /// <summary>The calls and what arm64 has for them. A name that an architecture lacks is passed over there.</summary>
    private static ImmutableSortedSet<string> Complete(IEnumerable<string> calls)
        => calls.SelectMany(call => CallCounterparts.For(call).Add(call)).Except(Ruled).ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>A thread or a child, but no new namespace.</summary>
    private static SeccompRule Threads() => Allow(["clone"], new SeccompArgument
    {
        Index = 0,
        Value = ProfileDefaults.NamespaceFlags,
        Comparison = SeccompComparison.MaskedEqual,
    });

    /// <summary>
    /// Its flags lie in memory, where no filter can look. Told that there is no such call, C libraries take <c>clone</c>.
    /// </summary>
    private static SeccompRule NoClone3() => new()
    {
        Names = ["clone3"],
        Action = SeccompAction.Error,
        ErrorNumber = ProfileDefaults.MissingErrorNumber,
    };

    private static SeccompRule Allow(ImmutableArray<string> names, params ImmutableArray<SeccompArgument> conditions)
        => new() { Names = names, Action = SeccompAction.Allow, Arguments = conditions };

    private static SeccompArgument Equal(int index, ulong value)
        => new() { Index = index, Value = value, Comparison = SeccompComparison.Equal };
}
