using System.Collections.Immutable;
using Lucid.Hardening.Profiles.Lint;
using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Tests.Profiles.Lint;

public sealed class StartUpTests
{
    private static readonly SeccompProfile Specification = SeccompDocument.Parse("seccomp.json", Resources.SpecificationSeccomp).Profile;

    /// <summary>
    /// What facts of real runs say of the specification's list: execve itself is refused, and all that comes after would be too.
    /// </summary>
    [Fact]
    public void Nothing_starts_under_the_specifications_list()
        => Assert.All(StartUp.Check(Specification), verdict => Assert.False(verdict.CanStart, verdict.ToString()));

    [Fact]
    public void The_specifications_list_is_judged_for_every_runtime_and_architecture() => Assert.Equal(
        Runtimes.Names.Length * CallArchitecture.All.Length, StartUp.Check(Specification).Length);

    [Fact]
    public void What_the_specifications_list_lacks_for_a_Go_program_is_told_by_phase() => Assert.Equal(
        """
        static on amd64 cannot start:
          the container runtime cannot start the container without fstatfs, futex, getdents64.
          the container runtime fails now and then without nanosleep, rt_sigreturn, sched_yield, tgkill.
          no program is ever started without execve.
          the runtime does not come up without arch_prctl, pipe2, rt_sigaction, rt_sigprocmask, sigaltstack.
          no thread is created without clone.
          requests or an orderly end fail without exit_group.
        """,
        StartUp.Check(Specification, "static", CallArchitecture.Amd64).ToString());

    [Fact]
    public void What_the_specifications_list_lacks_for_Node_js_is_told_by_phase() => Assert.Equal(
        """
        nodejs on amd64 cannot start:
          the container runtime cannot start the container without fstatfs, futex, getdents64.
          the container runtime fails now and then without nanosleep, rt_sigreturn, sched_yield, tgkill.
          no program is ever started without execve.
          the program ends before its first line, its libraries unmapped, without arch_prctl, mprotect, newfstatat, pread64.
          the runtime does not come up without eventfd2, fcntl, getrandom, madvise, mkdir, pipe2, rt_sigaction, rt_sigprocmask, statx, uname.
          no thread is created without clone, clone3 (allowed, or answered with ENOSYS).
          requests or an orderly end fail without exit, ioctl, unlink.
        """,
        StartUp.Check(Specification, "nodejs", CallArchitecture.Amd64).ToString());

    [Fact]
    public void On_arm64_its_own_names_are_asked_for()
    {
        var missing = StartUp.Check(Specification, "python", CallArchitecture.Arm64).Missing.SelectMany(phase => phase.Calls).ToArray();

        Assert.Contains("ppoll", missing);
        Assert.DoesNotContain("poll", missing);
        Assert.DoesNotContain("arch_prctl", missing);
    }

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void Each_runtime_starts_and_serves_under_its_own_profile(string runtime) => Assert.All(
        CallArchitecture.All, architecture => Assert.Equal($"{runtime} on {architecture} starts and serves.",
            StartUp.Check(SeccompProfile.For(runtime), runtime, architecture).ToString()));

    [Fact]
    public void Threads_need_clone3_to_look_missing()
    {
        var profile = SeccompProfile.For("java");
        var refusing = profile with { Rules = [.. profile.Rules.Where(rule => !rule.Names.Contains("clone3"))] };

        Assert.Equal(
            """
            java on amd64 cannot start:
              no thread is created without clone3 (allowed, or answered with ENOSYS).
            """,
            StartUp.Check(refusing, "java", CallArchitecture.Amd64).ToString());
    }

    [Fact]
    public void Without_what_the_container_runtime_sometimes_needs_a_service_starts_now_and_then()
    {
        var verdict = StartUp.Check(Without("nanosleep"), "nodejs", CallArchitecture.Amd64);

        Assert.True(verdict.CanStart);
        Assert.False(verdict.IsComplete);
        Assert.Equal(
            """
            nodejs on amd64 starts, but not always or not whole:
              the container runtime fails now and then without nanosleep.
            """,
            verdict.ToString());
    }

    /// <summary>The phases are made of what was measured: each call was refused alone, and this is what became of the program.</summary>
    [Theory]
    [ClassData(typeof(Runtimes))]
    public void What_prevented_a_start_when_it_was_refused_alone_is_known_to(string runtime) => Assert.All(
        Recording.All.Where(recording => recording.Runtime == runtime).SelectMany(recording => recording.NoStartWithout)
            .Except(["clone", "clone3", "socket"]),
        call => Assert.False(StartUp.Check(Without(call, runtime), runtime, CallArchitecture.Amd64).CanStart, call));

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void What_made_requests_fail_when_it_was_refused_alone_is_known_to(string runtime) => Assert.All(
        Recording.All.Where(recording => recording.Runtime == runtime).SelectMany(recording => recording.DegradedWithout),
        call => Assert.False(StartUp.Check(Without(call, runtime), runtime, CallArchitecture.Amd64).IsComplete, call));

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void What_did_not_matter_when_it_was_refused_alone_is_not_asked_for(string runtime)
    {
        var recordings = Recording.All.Where(recording => recording.Runtime == runtime).ToArray();
        var mattered = recordings.SelectMany(recording => recording.NoStartWithout.Concat(recording.DegradedWithout)).ToImmutableHashSet();

        Assert.All(recordings.SelectMany(recording => recording.Recorded.Except(recording.ContainerRuntime)).Except(mattered),
            call => Assert.True(StartUp.Check(Without(call, runtime), runtime, CallArchitecture.Amd64).IsComplete, call));
    }

    private static SeccompProfile Without(string call, string runtime = "nodejs")
    {
        var profile = SeccompProfile.For(runtime);
        return profile with { Rules = [.. profile.Rules.Select(rule => rule with { Names = rule.Names.Remove(call) })] };
    }
}
