using FsCheck;
using FsCheck.Xunit;
using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Tests.Profiles.Seccomp;

public sealed class SystemCallsTests
{
    [Theory]
    [InlineData("opnat", "openat")]
    [InlineData("EPOLL_WAIT", "epoll_wait")]
    [InlineData("getcwdd", "getcwd")]
    [InlineData("futexx", "futex")]
    public void The_nearest_name_is_found(string misspelt, string meant) => Assert.Equal(meant, SystemCalls.Nearest(misspelt));

    [Theory]
    [InlineData("access")]
    [InlineData("poll")]
    [InlineData("stat")]
    [InlineData("arch_prctl")]
    public void Old_calls_are_not_on_arm64(string call)
    {
        Assert.True(SystemCalls.Exists(call, CallArchitecture.Amd64));
        Assert.False(SystemCalls.Exists(call, CallArchitecture.Arm64));
    }

    [Fact]
    public void Counterparts_are_on_arm64_and_their_originals_are_not() => Assert.All(
        ["access", "chmod", "dup2", "epoll_wait", "lstat", "mkdir", "pipe", "poll", "readlink", "rename", "rmdir", "stat", "unlink"],
        call =>
        {
            Assert.False(SystemCalls.Exists(call, CallArchitecture.Arm64));
            Assert.All(CallCounterparts.For(call), counterpart => Assert.True(SystemCalls.Exists(counterpart, CallArchitecture.Arm64)));
            Assert.NotEmpty(CallCounterparts.For(call));
        });

    [Property]
    public bool Whatever_is_written_has_a_nearest_name(NonNull<string> text) => SystemCalls.IsUsable(SystemCalls.Nearest(text.Get));
}
