using System.Text.RegularExpressions;
using Lucid.Hardening.Profiles;
using Lucid.Hardening.Profiles.Operator;

namespace Lucid.Hardening.Tests.Profiles.Operator;

public sealed partial class OperatorSpecTests
{
    private static readonly ProfileDeclaration Service = new() { Service = "admin-ui", Runtime = "nodejs" };

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void The_seccomp_object_says_what_the_file_says(string runtime)
    {
        var profiles = (Service with { Runtime = runtime }).Resolve();
        var spec = profiles.OperatorSeccomp;

        Assert.Equal("SCMP_ACT_ERRNO", spec.DefaultAction);
        Assert.Equal(["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"], spec.Architectures.AsEnumerable());
        Assert.Equal(profiles.Seccomp.Profile.Rules.SelectMany(rule => rule.Names), spec.Syscalls.SelectMany(syscall => syscall.Names));
        Assert.Equal(38, spec.Syscalls[^1].ErrnoRet);
        Assert.Equal(
            new SyscallArgumentSpec { Index = 0, Value = 2114060288, ValueTwo = 0, Op = "SCMP_CMP_MASKED_EQ" },
            Assert.Single(spec.Syscalls[1].Args));
    }

    [Fact]
    public void The_AppArmor_object_enforces_without_capabilities_or_raw_sockets()
    {
        var spec = Service.Resolve().OperatorAppArmor;

        Assert.Equal("Enforce", spec.Mode);
        Assert.Empty(spec.AllowedCapabilities);
        Assert.False(spec.AllowRaw);
        Assert.True(spec.AllowTcp);
        Assert.True(spec.AllowUdp);
    }

    /// <summary>The operator writes a refusal to write for every read-only path, and refusals win.</summary>
    [Fact]
    public void No_writable_path_lies_below_a_read_only_one()
    {
        var spec = (Service with { WritablePaths = ["/tmp", "/data/cache"], ReadablePaths = ["/data"] }).Resolve().OperatorAppArmor;

        Assert.Contains("/data/cache/**", spec.ReadWritePaths);
        Assert.DoesNotContain("/data/**", spec.ReadOnlyPaths);
        Assert.Contains("/data/**", spec.AllowedLibraries);
        Assert.Empty(spec.ReadOnlyPaths.Intersect(spec.ReadWritePaths));
    }

    /// <summary>The object's own rule for paths: the cluster refuses every other character.</summary>
    [Theory]
    [ClassData(typeof(Runtimes))]
    public void Every_path_is_one_that_the_operator_admits(string runtime)
    {
        var spec = (Service with { Runtime = runtime }).Resolve().OperatorAppArmor;

        Assert.All([.. spec.AllowedExecutables, .. spec.AllowedLibraries, .. spec.ReadOnlyPaths, .. spec.ReadWritePaths],
            path => Assert.Matches(Admitted(), path));
        Assert.Equal(spec.ReadOnlyPaths.Distinct(), spec.ReadOnlyPaths.AsEnumerable());
    }

    [GeneratedRegex(@"^/[a-zA-Z0-9_./*?+@ -]*\z")]
    private static partial Regex Admitted();
}
