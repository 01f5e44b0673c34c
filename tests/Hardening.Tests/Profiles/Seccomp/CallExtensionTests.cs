using Lucid.Hardening.Profiles;
using Lucid.Hardening.Profiles.Seccomp;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Tests.Profiles.Seccomp;

public sealed class CallExtensionTests
{
    private static readonly CallExtension Splice = new() { Call = "splice", Reason = "Passes connections on without copying." };

    [Fact]
    public void A_service_adds_a_call()
    {
        Assert.False(SeccompProfile.For("static").Lets(CallArchitecture.Amd64, "splice"));
        Assert.True(SeccompProfile.For("static", [Splice]).Lets(CallArchitecture.Amd64, "splice"));
    }

    [Fact]
    public void What_arm64_has_for_it_comes_along()
    {
        var profile = SeccompProfile.For("static", [new() { Call = "symlink", Reason = "Points to the newest file." }]);

        Assert.True(profile.Lets(CallArchitecture.Amd64, "symlink"));
        Assert.True(profile.Lets(CallArchitecture.Arm64, "symlinkat"));
    }

    [Fact]
    public void The_order_of_extensions_changes_nothing()
    {
        CallExtension other = new() { Call = "wait4", Reason = "Waits for its workers." };

        Assert.Equal(SeccompProfile.For("java", [Splice, other]).ToJson(), SeccompProfile.For("java", [other, Splice]).ToJson());
    }

    [Fact]
    public void All_mistakes_are_told_at_once() => Assert.Equal(
        """
        profiles of service 'admin-ui' has 8 mistakes:
          systemCalls[0].call: found 'ptrace'; write nothing, since it reads and changes other processes; no service may make this call, and there is no waiver for it.
          systemCalls[1].call: found 'splise'; write the name of a system call; the nearest is 'splice'.
          systemCalls[2].call: found 'openat'; write nothing, since the runtime's profile allows it already (call set 'container start').
          systemCalls[3].call: found 'clone3'; write nothing, since every profile has a rule for this call that keeps namespaces and rare socket families out.
          systemCalls[4].call: found 'waitpid'; write the name that 64-bit Linux has for it, since no image is built for the architectures that have this call.
          systemCalls[5].reason: found ' '; write what the service does that takes this call, for those who review the profile.
          systemCalls[6].call: found 'splice'; write it once, since an earlier one is the same.
          systemCalls[7].call: found ''; write the name of a system call, such as 'splice'.
        """,
        Message(
            new() { Call = "ptrace", Reason = "Looks at itself." },
            new() { Call = "splise", Reason = "Passes connections on." },
            new() { Call = "openat", Reason = "Reads files." },
            new() { Call = "clone3", Reason = "Starts threads." },
            new() { Call = "waitpid", Reason = "Waits." },
            new() { Call = "splice", Reason = " " },
            Splice,
            new() { Call = "", Reason = "Nothing." }));

    [Fact]
    public void No_dangerous_call_can_be_added() => Assert.All(Recording.Dangerous.Concat(DangerousCalls.All), call
        => Assert.Contains("no service may make this call", Message(new CallExtension { Call = call, Reason = "It is needed." })));

    private static string Message(params CallExtension[] extensions) => Assert.Throws<DeclarationException>(
        () => new ProfileDeclaration { Service = "admin-ui", Runtime = "nodejs", SystemCalls = [.. extensions] }.Resolve()).Message;
}
