using FsCheck.Xunit;
using Lucid.Hardening.Profiles.Lint;
using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Tests.Profiles.Lint;

public sealed class SeccompLinterTests
{
    [Theory]
    [ClassData(typeof(Runtimes))]
    public void Our_own_profiles_are_without_fault(string runtime) => Assert.Empty(SeccompLinter.Check(SeccompProfile.For(runtime)));

    [Fact]
    public void The_specifications_list_names_architectures_that_widen_it_and_lacks_arm64() => Findings(Resources.SpecificationSeccomp,
        "architectures: 'SCMP_ARCH_AARCH64' is missing, and images are built for arm64 too; add it.",
        "architectures: 'SCMP_ARCH_X86' lets a 64-bit program make 32-bit calls, which no image needs; remove it.",
        "architectures: 'SCMP_ARCH_X32' lets a 64-bit program make 32-bit calls, which no image needs; remove it.");

    [Theory]
    [InlineData("SCMP_ACT_ALLOW")]
    [InlineData("SCMP_ACT_LOG")]
    public void A_profile_refuses_what_it_does_not_name(string action) => Findings(
        $$"""
        {
          "defaultAction": "{{action}}", "architectures": ["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"],
          "syscalls": [{ "names": ["clone", "clone3"], "action": "SCMP_ACT_ERRNO" }]
        }
        """,
        $"defaultAction: With '{action}' every call goes through that no rule names; write 'SCMP_ACT_ERRNO' and name what is needed.");

    [Fact]
    public void A_dangerous_call_is_told_with_its_danger() => Rules(
        """{"names":["read","ptrace"],"action":"SCMP_ACT_ALLOW"}""",
        "syscalls[0].names: Remove 'ptrace': it reads and changes other processes.");

    [Fact]
    public void A_dangerous_call_that_is_refused_by_name_is_in_order() => Rules("""{"names":["ptrace"],"action":"SCMP_ACT_ERRNO"}""");

    [Fact]
    public void An_unknown_call_is_told_with_the_nearest() => Rules(
        """{"names":["opnat"],"action":"SCMP_ACT_ALLOW"}""",
        "syscalls[0].names: There is no call 'opnat', and container runtimes pass over it; the nearest is 'openat'.");

    [Fact]
    public void Names_of_other_architectures_are_in_order()
        => Rules("""{"names":["_llseek","socketcall","waitpid"],"action":"SCMP_ACT_ALLOW"}""");

    [Fact]
    public void An_architecture_that_is_none_is_told() => Findings(
        """{"defaultAction":"SCMP_ACT_ERRNO","architectures":["SCMP_ARCH_X86_64","SCMP_ARCH_ARM64","SCMP_ARCH_AARCH64"]}""",
        "architectures: 'SCMP_ARCH_ARM64' is no architecture, and container runtimes refuse the profile; remove it.");

    [Theory]
    [InlineData("""{"index":6,"value":1,"op":"SCMP_CMP_EQ"}""", "calls have arguments 0 to 5, not 6")]
    [InlineData("""{"index":0,"value":0,"op":"SCMP_CMP_LT"}""", "nothing is less than 0")]
    [InlineData("""{"index":0,"value":18446744073709551615,"op":"SCMP_CMP_GT"}""", "nothing is greater than the greatest value")]
    [InlineData("""{"index":0,"value":4,"valueTwo":2,"op":"SCMP_CMP_MASKED_EQ"}""", "valueTwo 2 has bits outside the mask 4")]
    [InlineData("""{"index":0,"value":1,"op":"EQUALS"}""", "'EQUALS' is no comparison")]
    public void A_condition_that_nothing_fulfils_is_told(string condition, string reason) => Rules(
        $$"""{"names":["prctl"],"action":"SCMP_ACT_ALLOW","args":[{{condition}}]}""",
        $"syscalls[0].args[0]: No argument fulfils this condition: {reason}.");

    [Fact]
    public void Two_conditions_on_one_argument_are_told() => Rules(
        """
        {
          "names": ["socket"], "action": "SCMP_ACT_ALLOW",
          "args": [{ "index": 0, "value": 1, "op": "SCMP_CMP_EQ" }, { "index": 0, "value": 2, "op": "SCMP_CMP_EQ" }]
        }
        """,
        "syscalls[0].args: Argument 0 has several conditions: the format means all of them, runc takes each by itself. "
        + "Write one condition, or a rule for each.");

    [Fact]
    public void Clone_without_the_mask_is_told() => Rules(
        """{"names":["clone"],"action":"SCMP_ACT_ALLOW"}""",
        "syscalls: 'clone' may make namespaces: without capabilities it still gives a user namespace in which the process has all of them. "
        + "Allow it with the condition {index 0, SCMP_CMP_MASKED_EQ, value 2114060288, valueTwo 0}.");

    [Fact]
    public void A_mask_that_forgets_the_user_namespace_is_told() => Assert.Contains(
        Check("""{"names":["clone"],"action":"SCMP_ACT_ALLOW","args":[{"index":0,"value":1845624832,"op":"SCMP_CMP_MASKED_EQ"}]}"""),
        finding => finding.Check == ProfileCheck.Namespaces);

    [Fact]
    public void Clone3_that_goes_through_is_told() => Rules(
        """{"names":["clone3"],"action":"SCMP_ACT_ALLOW"}""",
        "syscalls: 'clone3' may make namespaces, and no filter can look at its flags: without capabilities it still gives a user namespace "
        + "in which the process has all of them. Answer it with SCMP_ACT_ERRNO, errnoRet 38 (ENOSYS); C libraries then take 'clone'.");

    [Fact]
    public void Two_actions_for_one_call_are_told() => Rules(
        """{"names":["read"],"action":"SCMP_ACT_ALLOW"},{"names":["read"],"action":"SCMP_ACT_ERRNO"}""",
        "syscalls[1].names: 'read' has another action in syscalls[0]; keep one of them.");

    [Fact]
    public void Conditions_that_another_rule_makes_idle_are_told() => Rules(
        """
        { "names": ["prctl"], "action": "SCMP_ACT_ALLOW", "args": [{ "index": 0, "value": 15, "op": "SCMP_CMP_EQ" }] },
        { "names": ["prctl"], "action": "SCMP_ACT_ALLOW" }
        """,
        "syscalls[0].args: The conditions on 'prctl' never matter, since syscalls[1] decides without any; keep one of them.");

    [Fact]
    public void An_action_and_a_member_that_do_not_exist_are_told() => Rules(
        """{"names":["read"],"action":"ALLOW","arg":[]}""",
        "syscalls[0].arg: No container runtime reads this member; remove it.",
        "syscalls[0].action: 'ALLOW' is no action; write 'SCMP_ACT_ALLOW'.");

    [Fact]
    public void A_rule_without_names_is_told() => Rules(
        """{"names":[],"action":"SCMP_ACT_ALLOW"}""", "syscalls[0].names: The rule names no call; name one, or remove it.");

    /// <summary>What is told to be impossible, no argument shows to be possible.</summary>
    [Property]
    public bool A_condition_that_some_argument_fulfils_is_not_told(ulong value, ulong mask, ulong wanted)
    {
        SeccompArgument condition = new() { Index = 0, Value = mask, ValueTwo = wanted, Comparison = SeccompComparison.MaskedEqual };
        SeccompRule rule = new() { Names = ["prctl"], Action = SeccompAction.Allow, Arguments = [condition] };
        SeccompProfile profile = new() { DefaultAction = SeccompAction.Error, Rules = [rule] };
        var told = SeccompLinter.Check(profile).Any(finding => finding.Check == ProfileCheck.NeverMatches);
        return told == ((wanted & ~mask) != 0) && !(told && condition.Matches(value));
    }

    private static void Rules(string rules, params string[] findings)
        => Assert.Equal(findings, Check(rules).Select(finding => finding.ToString()));

    private static IEnumerable<ProfileFinding> Check(string rules) => SeccompLinter.Check(SeccompDocument.Parse("p.json",
        $$"""{"defaultAction":"SCMP_ACT_ERRNO","architectures":["SCMP_ARCH_X86_64","SCMP_ARCH_AARCH64"],"syscalls":[{{rules}}]}"""));

    private static void Findings(string json, params string[] findings)
        => Assert.Equal(findings, SeccompLinter.Check(SeccompDocument.Parse("p.json", json)).Select(finding => finding.ToString()));
}
