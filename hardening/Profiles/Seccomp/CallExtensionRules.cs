using System.Collections.Immutable;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>A service widens its profile by calls that exist, that its runtime lacks, that harm nobody, and each with a reason.</summary>
internal static class CallExtensionRules
{
    public static ImmutableSortedSet<string> Resolve(
        ImmutableArray<CallExtension> extensions, ImmutableArray<CallSet> sets, Mistakes mistakes)
    {
        var calls = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var index = 0; index < extensions.Length; index++)
        {
            var (call, reason) = (extensions[index].Call, extensions[index].Reason);
            if (Objection(call, sets, calls) is { } instead)
            {
                mistakes.Add($"systemCalls[{index}].call", call, instead);
            }
            else
            {
                calls.Add(call);
            }

            if (string.IsNullOrWhiteSpace(reason))
            {
                mistakes.Add($"systemCalls[{index}].reason", reason,
                    "what the service does that takes this call, for those who review the profile");
            }
        }

        return calls.ToImmutable();
    }

    private static string? Objection(string? call, ImmutableArray<CallSet> sets, ISet<string> earlier)
    {
        if (string.IsNullOrEmpty(call))
        {
            return "the name of a system call, such as 'splice'";
        }

        if (DangerousCalls.Reason(call) is { } danger)
        {
            return $"nothing, since {danger}; no service may make this call, and there is no waiver for it";
        }

        if (SeccompBuilder.Ruled.Contains(call))
        {
            return "nothing, since every profile has a rule for this call that keeps namespaces and rare socket families out";
        }

        if (!SystemCalls.IsUsable(call))
        {
            return SystemCalls.IsKnown(call)
                ? "the name that 64-bit Linux has for it, since no image is built for the architectures that have this call"
                : $"the name of a system call; the nearest is '{SystemCalls.Nearest(call)}'";
        }

        if (earlier.Contains(call))
        {
            return "it once, since an earlier one is the same";
        }

        return sets.FirstOrDefault(set => set.Calls.Contains(call)) is { } set
            ? $"nothing, since the runtime's profile allows it already (call set '{set.Name}')"
            : null;
    }
}
