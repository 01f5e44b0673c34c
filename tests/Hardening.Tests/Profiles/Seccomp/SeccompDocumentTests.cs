using FsCheck;
using FsCheck.Xunit;
using Lucid.Hardening.Profiles.Seccomp;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Tests.Profiles.Seccomp;

public sealed class SeccompDocumentTests
{
    /// <summary>The parts of Docker's own profile that the other form lacks.</summary>
    private const string DockerForm =
        """
        {
          "defaultAction": "SCMP_ACT_ERRNO",
          "archMap": [{ "architecture": "SCMP_ARCH_X86_64", "subArchitectures": ["SCMP_ARCH_X86"] }],
          "syscalls": [
            { "names": ["read"], "action": "SCMP_ACT_ALLOW", "args": [], "comment": "", "includes": {}, "excludes": {} },
            { "names": ["arch_prctl"], "action": "SCMP_ACT_ALLOW", "includes": { "arches": ["amd64", "x32"] } },
            { "names": ["mount"], "action": "SCMP_ACT_ALLOW", "includes": { "caps": ["CAP_SYS_ADMIN"] } },
            { "names": ["clone"], "action": "SCMP_ACT_ALLOW", "excludes": { "caps": ["CAP_SYS_ADMIN"], "arches": ["s390"] },
              "args": [{ "index": 0, "value": 2114060288, "op": "SCMP_CMP_MASKED_EQ" }] }
          ]
        }
        """;

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void A_written_profile_is_read_as_it_was(string runtime)
    {
        var json = SeccompProfile.For(runtime).ToJson();
        var document = SeccompDocument.Parse("profile.json", json);

        Assert.Equal(json, document.Profile.ToJson());
        Assert.Empty(document.UnreadMembers);
    }

    [Fact]
    public void Dockers_form_is_read_for_a_container_without_capabilities()
    {
        var profile = SeccompDocument.Parse("default.json", DockerForm).Profile;

        Assert.Equal(["SCMP_ARCH_X86_64", "SCMP_ARCH_X86"], profile.Architectures.AsEnumerable());
        Assert.True(profile.Lets(CallArchitecture.Amd64, "read"));
        Assert.False(profile.Lets(CallArchitecture.Amd64, "mount"));
        Assert.True(profile.Lets(CallArchitecture.Amd64, "arch_prctl"));
        Assert.Equal(SeccompAction.Allow, profile.Decide(CallArchitecture.Arm64, "clone", 17));
        Assert.Equal(SeccompAction.Error, profile.Decide(CallArchitecture.Arm64, "clone", 0x10000000));
    }

    [Fact]
    public void Members_that_nothing_reads_are_told() => Assert.Equal(
        ["syscalls[0].arguments", "defaultErrno"],
        SeccompDocument.Parse("p.json", """
            {
              "defaultAction": "SCMP_ACT_ERRNO", "defaultErrno": 1,
              "syscalls": [{ "names": ["read"], "action": "SCMP_ACT_ALLOW", "arguments": [] }]
            }
            """).UnreadMembers.AsEnumerable());

    [Fact]
    public void Every_mistake_is_told_at_once() => Assert.Equal(
        """
        seccomp profile 'p.json' has 5 mistakes:
          defaultAction: found nothing; write an action, such as 'SCMP_ACT_ERRNO'.
          architectures: found '"SCMP_ARCH_X86_64"'; write a list.
          syscalls[0].names: found '[1]'; write a list of texts.
          syscalls[0].args[0].value: found '-1'; write a whole number from 0 to 18446744073709551615.
          syscalls[0].args[0].op: found nothing; write a comparison, such as 'SCMP_CMP_EQ'.
        """,
        Message("""{"architectures":"SCMP_ARCH_X86_64","syscalls":[{"names":[1],"action":"SCMP_ACT_ALLOW","args":[{"value":-1}]}]}"""));

    [Theory]
    [InlineData("", "line 1, column 1: found nothing; write a seccomp profile in JSON; what stands here is none.")]
    [InlineData("{\n  \"defaultAction\" 1", "line 2, column 19: found nothing; write a seccomp profile in JSON; what stands here is none.")]
    [InlineData("""{"defaultAction":"\ud800"}""", "the document: found 'half of a \\uD800 pair'; write both halves of such a character, or none.")]
    [InlineData("""{"defaultAction":"SCMP_ACT_ERRNO","\udc00":1}""", "the document: found 'half of")]
    [InlineData("[]", "the document: found '[]'; write an object.")]
    public void What_is_no_profile_is_refused(string json, string mistake) => Assert.Contains(mistake, Message(json));

    [Property]
    public bool Whatever_is_read_is_a_profile_or_refused_with_its_mistakes(string? json)
    {
        try
        {
            return SeccompDocument.Parse("any.json", json ?? "null").Profile is not null;
        }
        catch (DeclarationException exception)
        {
            return exception.Mistakes.Length > 0;
        }
    }

    [Property]
    public bool A_condition_matches_as_its_comparison_says(byte value, byte mask, byte wanted)
    {
        bool Matches(string comparison)
            => new SeccompArgument { Index = 0, Value = mask, ValueTwo = wanted, Comparison = comparison }.Matches(value);
        return Matches(SeccompComparison.MaskedEqual) == ((value & mask) == wanted)
            && Matches(SeccompComparison.Equal) == !Matches(SeccompComparison.NotEqual)
            && Matches(SeccompComparison.Less) == !Matches(SeccompComparison.GreaterOrEqual)
            && Matches(SeccompComparison.Greater) == !Matches(SeccompComparison.LessOrEqual);
    }

    private static string Message(string json) => Assert.Throws<DeclarationException>(() => SeccompDocument.Parse("p.json", json)).Message;
}
