using System.Collections.Immutable;
using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Profiles.Lint;

/// <summary>
/// Finds what is wrong with a seccomp profile, whoever wrote it. Whether anything starts under it, <see cref="StartUp"/> tells.
/// </summary>
public static class SeccompLinter
{
    private static readonly ImmutableArray<string> Actions =
    [
        SeccompAction.Allow, SeccompAction.Error, SeccompAction.Log, "SCMP_ACT_KILL", "SCMP_ACT_KILL_PROCESS", "SCMP_ACT_KILL_THREAD",
        "SCMP_ACT_NOTIFY", "SCMP_ACT_TRACE", "SCMP_ACT_TRAP",
    ];

    /// <summary>Everything that is wrong.</summary>
    /// <param name="document">The profile, as it was read.</param>
    /// <returns>The findings, in the order of the profile.</returns>
    public static ImmutableArray<ProfileFinding> Check(SeccompDocument document) =>
    [
        .. document.UnreadMembers.Select(member
            => Finding(ProfileCheck.Unread, member, "No container runtime reads this member; remove it.")),
        .. Check(document.Profile),
    ];

    /// <summary>Everything that is wrong.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>The findings, in the order of the profile.</returns>
    public static ImmutableArray<ProfileFinding> Check(SeccompProfile profile) =>
    [
        .. DefaultAction(profile),
        .. ArchitectureLinter.Check(profile),
        .. profile.Rules.SelectMany((rule, index) => Check(rule, $"syscalls[{index}]")),
        .. Dangers(profile),
        .. Namespaces(profile),
        .. Conflicts(profile),
    ];

    private static IEnumerable<ProfileFinding> DefaultAction(SeccompProfile profile)
    {
        if (!Actions.Contains(profile.DefaultAction))
        {
            yield return Finding(ProfileCheck.Unread, "defaultAction",
                $"'{profile.DefaultAction}' is no action; write '{SeccompAction.Error}'.");
        }
        else if (SeccompAction.LetsThrough(profile.DefaultAction))
        {
            yield return Finding(ProfileCheck.NoDefaultDeny, "defaultAction",
                $"With '{profile.DefaultAction}' every call goes through that no rule names; write '{SeccompAction.Error}' and name "
                + "what is needed.");
        }
    }

    private static IEnumerable<ProfileFinding> Check(SeccompRule rule, string where)
    {
        if (!Actions.Contains(rule.Action))
        {
            yield return Finding(ProfileCheck.Unread, $"{where}.action", $"'{rule.Action}' is no action; write '{SeccompAction.Allow}'.");
        }

        if (rule.Names.IsEmpty)
        {
            yield return Finding(ProfileCheck.NeverMatches, $"{where}.names", "The rule names no call; name one, or remove it.");
        }

        foreach (var name in rule.Names.Where(name => !SystemCalls.IsKnown(name)))
        {
            yield return Finding(ProfileCheck.UnknownCall, $"{where}.names",
                $"There is no call '{name}', and container runtimes pass over it; the nearest is '{SystemCalls.Nearest(name)}'.");
        }

        foreach (var finding in ConditionLinter.Check(rule, where))
        {
            yield return finding;
        }
    }

    private static IEnumerable<ProfileFinding> Dangers(SeccompProfile profile) => profile.Rules.SelectMany((rule, index) =>
        SeccompAction.LetsThrough(rule.Action) && RuleConditions.CanHold(rule)
            ? rule.Names.Where(name => DangerousCalls.Reason(name) is not null).Select(name => Finding(ProfileCheck.DangerousCall,
                $"syscalls[{index}].names", $"Remove '{name}': {DangerousCalls.Reason(name)}."))
            : []);

    /// <summary>A thread takes no namespace flag, so one such flag that goes through is one too many.</summary>
    private static IEnumerable<ProfileFinding> Namespaces(SeccompProfile profile)
    {
        const string Instead = "without capabilities it still gives a user namespace in which the process has all of them. ";
        var flags = Enumerable.Range(0, 32).Select(bit => 1UL << bit).Where(flag => (flag & ProfileDefaults.NamespaceFlags) != 0);
        if (flags.Any(flag => SeccompAction.LetsThrough(profile.Decide(CallArchitecture.Amd64, "clone", flag))))
        {
            yield return Finding(ProfileCheck.Namespaces, "syscalls", "'clone' may make namespaces: " + Instead
                + $"Allow it with the condition {{index 0, {SeccompComparison.MaskedEqual}, value {ProfileDefaults.NamespaceFlags}, "
                + "valueTwo 0}.");
        }

        if (profile.Lets(CallArchitecture.Amd64, "clone3"))
        {
            yield return Finding(ProfileCheck.Namespaces, "syscalls",
                "'clone3' may make namespaces, and no filter can look at its flags: " + Instead + $"Answer it with {SeccompAction.Error}, "
                + $"errnoRet {ProfileDefaults.MissingErrorNumber} (ENOSYS); C libraries then take 'clone'.");
        }
    }

    private static IEnumerable<ProfileFinding> Conflicts(SeccompProfile profile)
    {
        var always = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, index) in Named(profile, rule => rule.Arguments.IsEmpty))
        {
            var first = profile.Rules[always.GetValueOrDefault(name, index)];
            if ((first.Action, first.ErrorNumber) != (profile.Rules[index].Action, profile.Rules[index].ErrorNumber))
            {
                yield return Finding(ProfileCheck.Ambiguous, $"syscalls[{index}].names",
                    $"'{name}' has another action in syscalls[{always[name]}]; keep one of them.");
            }

            always.TryAdd(name, index);
        }

        foreach (var (name, index) in Named(profile, rule => !rule.Arguments.IsEmpty).Where(entry => always.ContainsKey(entry.Name)))
        {
            yield return Finding(ProfileCheck.NeverMatches, $"syscalls[{index}].args",
                $"The conditions on '{name}' never matter, since syscalls[{always[name]}] decides without any; keep one of them.");
        }
    }

    /// <summary>Names with the rules that are for every architecture: those of single ones do not get into each other's way.</summary>
    private static IEnumerable<(string Name, int Index)> Named(SeccompProfile profile, Func<SeccompRule, bool> which) => profile.Rules
        .Select((rule, index) => (Rule: rule, Index: index))
        .Where(entry => entry.Rule.OnlyOn.IsEmpty && entry.Rule.NotOn.IsEmpty && which(entry.Rule))
        .SelectMany(entry => entry.Rule.Names.Select(name => (name, entry.Index)));

    private static ProfileFinding Finding(ProfileCheck check, string where, string message)
        => new() { Check = check, Where = where, Message = message };
}
