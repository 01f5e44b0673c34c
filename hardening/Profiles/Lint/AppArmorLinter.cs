using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Profiles.AppArmor;

namespace Lucid.Hardening.Profiles.Lint;

/// <summary>Finds where an AppArmor profile and a pod contradict each other, whoever wrote the profile.</summary>
public static class AppArmorLinter
{
    /// <summary>Rules with which a container is left; ours only let whoever runs it read its state.</summary>
    private static readonly ImmutableArray<string> Leaving = ["change_profile", "mount", "pivot_root", "remount", "umount", "userns"];

    /// <summary>Flags under which a profile refuses nothing, or asks somebody who is not there.</summary>
    private static readonly ImmutableArray<string> Lenient = ["complain", "default_allow", "prompt", "unconfined"];

    /// <summary>What libraries read at every start; none of it is secret.</summary>
    private static readonly ImmutableArray<string> Needed =
    [
        "/etc/hosts", "/etc/nsswitch.conf", "/etc/passwd", "/etc/resolv.conf", "/etc/ssl/certs/ca-certificates.crt",
        "/sys/fs/cgroup/memory.max",
    ];

    /// <summary>Every contradiction.</summary>
    /// <param name="text">The profile's text.</param>
    /// <param name="pod">What the pod does.</param>
    /// <returns>The findings; empty if the pod can do its work under the profile, and nothing beyond.</returns>
    public static ImmutableArray<ProfileFinding> Check(string text, PodFacts pod)
    {
        var profile = AppArmorText.Parse(text);
        return
        [
            .. Language(profile), .. Modes(profile), .. Programs(profile, pod), .. Mounts(profile, pod), .. Files(profile),
            .. Capabilities(profile, pod), .. Network(profile), .. Escapes(profile),
        ];
    }

    private static IEnumerable<ProfileFinding> Language(AppArmorText profile)
    {
        if (!profile.HasAbi)
        {
            yield return Finding(ProfileCheck.Language, "the profile",
                "It does not say for which kernel interface it is written, so that AppArmor 3 and later take an old one, under which "
                + "mounts, signals and tracing may go unjudged; write 'abi <abi/3.0>,' as its first line.");
        }
    }

    private static IEnumerable<ProfileFinding> Modes(AppArmorText profile) => profile.Flags.Where(flag => Lenient.Contains(flag.Flag))
        .Select(flag => Finding(ProfileCheck.NoDefaultDeny, $"line {flag.Line}",
            $"The profile is '{flag.Flag}', so what it does not grant goes through all the same; remove the flag."));

    private static IEnumerable<ProfileFinding> Programs(AppArmorText profile, PodFacts pod)
    {
        foreach (var program in pod.Program is { } named ? [named] : Samples(pod.Runtime))
        {
            if (!profile.Grants(program, 'x') || !profile.Grants(program, 'r'))
            {
                yield return Finding(ProfileCheck.CannotRun, "the profile",
                    $"It does not let '{program}' run, so the container cannot start; write '{program} mrix,'.");
            }
        }

        if (pod.Program is null && !profile.Rules.Any(rule => rule is { Pattern: not null, IsDeny: false } && rule.Has('x')))
        {
            yield return Finding(ProfileCheck.CannotRun, "the profile",
                "It lets no program run, so the container cannot start; write '/app/** mrix,', or where the program is.");
        }

        if (pod.Runtime != "static" && !profile.Grants("/usr/lib/x86_64-linux-gnu/libc.so.6", 'm'))
        {
            yield return Finding(ProfileCheck.CannotRun, "the profile", "It lets no library be mapped as code; write '/usr/lib/** mr,'.");
        }

        if (pod.Runtime is "nodejs" or "python" or "dotnet" or "java" && !profile.Grants("/app/lib/extension.so", 'm'))
        {
            yield return Finding(ProfileCheck.CannotRun, "the profile",
                "It lets no extension of the application be mapped as code; write '/app/** mr,'.");
        }
    }

    private static IEnumerable<ProfileFinding> Mounts(AppArmorText profile, PodFacts pod)
    {
        foreach (var mount in pod.WritableMounts)
        {
            var missing = string.Concat("rw".Where(permission => !profile.Grants(mount + "/file", permission)));
            if (missing.Length > 0)
            {
                yield return Finding(ProfileCheck.PathRefused, "the profile",
                    $"The pod mounts '{mount}' writable, but the profile does not grant '{missing}' there; write '{mount}/** rwkl,'.");
            }

            if ((profile.Granting(mount + "/file", 'x') ?? profile.Granting(mount + "/file", 'm')) is { } rule)
            {
                yield return Finding(ProfileCheck.WritableCode, $"line {rule.Line}",
                    $"What the service writes to '{mount}' may run or be mapped as code; write 'deny {mount}/** mx,'.");
            }
        }

        foreach (var mount in pod.ReadOnlyMounts.Where(mount => !profile.Grants(mount, 'r') && !profile.Grants(mount + "/file", 'r')))
        {
            yield return Finding(ProfileCheck.PathRefused, "the profile",
                $"The pod mounts '{mount}', but the profile does not let it be read; write '{mount}/** r,'.");
        }
    }

    private static IEnumerable<ProfileFinding> Files(AppArmorText profile)
        => Needed.Where(path => !profile.Grants(path, 'r')).Select(path => Unreadable(path, profile.Denying(path, 'r')));

    private static ProfileFinding Unreadable(string path, AppArmorRule? denial) => Finding(
        ProfileCheck.PathRefused,
        denial is null ? "the profile" : $"line {denial.Line}",
        $"'{path}' cannot be read, which names, certificates or limits take; it holds no secret. "
        + (denial is null ? $"Write '{path} r,'." : "Remove the denial."));

    private static IEnumerable<ProfileFinding> Capabilities(AppArmorText profile, PodFacts pod)
    {
        foreach (var rule in profile.Rules.Where(rule => rule is { Kind: "capability", IsDeny: false }))
        {
            var which = rule.Rest.Length == 0 ? "every capability" : $"'{rule.Rest}'";
            yield return Finding(ProfileCheck.Capability, $"line {rule.Line}",
                $"It grants {which}, and every container drops all; remove the rule.");
        }

        foreach (var port in pod.Ports.Where(port => port < HardenedDefaults.LowestPort))
        {
            yield return Finding(ProfileCheck.Capability, "the pod",
                $"Port {port} takes the capability net_bind_service, and every container drops all; "
                + $"listen on {HardenedDefaults.LowestPort} or above.");
        }
    }

    private static IEnumerable<ProfileFinding> Network(AppArmorText profile)
        => profile.Rules.Where(rule => rule is { Kind: "network", IsDeny: false } && IsWide(rule.Rest))
            .Select(rule => Finding(ProfileCheck.Network, $"line {rule.Line}",
                $"'{$"network {rule.Rest}".Trim()}' lets packets be forged or sniffed; write 'network inet stream,' and the like."));

    /// <summary>Netlink's sockets are raw by name only: through them C libraries list the pod's addresses.</summary>
    private static bool IsWide(string network)
    {
        var words = network.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [] or ["inet"] or ["inet6"] || words.Contains("packet") || (words.Contains("raw") && !words.Contains("netlink"));
    }

    private static IEnumerable<ProfileFinding> Escapes(AppArmorText profile)
        => profile.Rules.Where(rule => !rule.IsDeny && (Leaving.Contains(rule.Kind) || IsTracing(rule)))
            .Select(rule => Finding(ProfileCheck.Escape, $"line {rule.Line}",
                $"'{$"{rule.Kind} {rule.Rest}".Trim()}' lets a process reach beyond its container; remove the rule."))
            .Concat(profile.Rules.Where(rule => rule is { Pattern: not null, IsDeny: false } && rule.Rest.AsSpan().ContainsAny('u', 'U'))
                .Select(rule => Finding(ProfileCheck.Escape, $"line {rule.Line}",
                    $"'{rule.Rest}' lets a program run outside of any profile; write 'mrix'.")));

    private static bool IsTracing(AppArmorRule rule)
        => rule.Kind == "ptrace" && !rule.Rest.StartsWith("(readby)", StringComparison.Ordinal);

    private static IEnumerable<string> Samples(string runtime) => runtime switch
    {
        "nodejs" => ["/nodejs/bin/node"],
        "python" => ["/usr/bin/python3.11"],
        "java" => ["/usr/bin/java"],
        _ => [],
    };

    private static ProfileFinding Finding(ProfileCheck check, string where, string message)
        => new() { Check = check, Where = where, Message = message };
}
