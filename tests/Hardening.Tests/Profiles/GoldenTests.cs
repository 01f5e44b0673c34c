using System.Collections.Immutable;
using System.Text;
using Lucid.Hardening.Profiles;
using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Tests.Profiles;

public sealed class GoldenTests
{
    /// <summary>A changed byte changes the profile's name, and rolls every pod that has it: never by accident.</summary>
    [Theory]
    [ClassData(typeof(Runtimes))]
    public void The_profiles_of_a_runtime_are_the_files_that_were_reviewed(string runtime)
    {
        var profiles = new ProfileDeclaration { Service = "example", Runtime = runtime }.Resolve();

        Golden.Check($"tests/Hardening.Tests/Profiles/Golden/{runtime}.seccomp.json", profiles.Seccomp.Json);
        Golden.Check($"tests/Hardening.Tests/Profiles/Golden/{runtime}.apparmor", profiles.AppArmor.Text);
    }

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void The_page_of_a_runtime_says_which_calls_its_profile_allows_and_why(string runtime)
        => Golden.Check($"docs/generated/seccomp-{runtime}.md", Page(runtime));

    private static string Page(string runtime)
    {
        var sets = RuntimeCallSets.Of(runtime);
        var profile = SeccompProfile.For(runtime);
        var page = new StringBuilder($"# Seccomp profile of runtime {runtime}\n\n")
            .Append("Written by tests/Hardening.Tests. [security-profiles.md](../security-profiles.md) says how to use and to widen it.")
            .Append("\n\n")
            .Append($"{profile.AllowedNames().Count} names go through; every other call fails with EPERM. \"Recorded\" means that a ")
            .Append("real program of this runtime made each of the calls, from its start in a container to its end.\n\n")
            .Append("| call set | evidence | what for, or why | calls |\n|---|---|---|---|\n");
        foreach (var set in sets)
        {
            page.Append($"| {set.Name} | {(set.IsMeasured ? "recorded" : "reasoned")} | {set.Reason} | {Names(set.Calls)} |\n");
        }

        var named = sets.SelectMany(set => set.Calls).ToImmutableHashSet(StringComparer.Ordinal);
        return page
            .Append("| arm64 | derived | arm64 has these in place of older calls above. | ")
            .Append($"{Names(profile.Rules[0].Names.Except(named))} |\n\n")
            .Append("Three calls have rules of their own:\n\n")
            .Append("| call | rule |\n|---|---|\n")
            .Append("| `clone` | Allowed without any namespace flag: threads and children, no user namespace. |\n")
            .Append("| `clone3` | Fails with ENOSYS, as if the kernel did not have it; C libraries then take `clone`. |\n")
            .Append("| `socket` | Allowed for AF_UNIX, AF_INET, AF_INET6, and AF_NETLINK with NETLINK_ROUTE ")
            .Append("(listing the pod's addresses). |\n")
            .ToString();
    }

    private static string Names(IEnumerable<string> calls)
        => string.Join(' ', calls.Order(StringComparer.Ordinal).Select(call => $"`{call}`"));
}
