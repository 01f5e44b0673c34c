using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>
/// arm64 came late and has no call that a newer one covers. What a C library does with the old call on amd64, it does with these on arm64.
/// </summary>
public static class CallCounterparts
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> OnArm64 = new Dictionary<string, ImmutableArray<string>>
    {
        ["access"] = ["faccessat", "faccessat2"],
        ["alarm"] = ["setitimer"],
        ["chmod"] = ["fchmodat"],
        ["chown"] = ["fchownat"],
        ["creat"] = ["openat"],
        ["dup2"] = ["dup3"],
        ["epoll_create"] = ["epoll_create1"],
        ["epoll_wait"] = ["epoll_pwait"],
        ["eventfd"] = ["eventfd2"],
        ["futimesat"] = ["utimensat"],
        ["getdents"] = ["getdents64"],
        ["getpgrp"] = ["getpgid"],
        ["inotify_init"] = ["inotify_init1"],
        ["lchown"] = ["fchownat"],
        ["link"] = ["linkat"],
        ["lstat"] = ["newfstatat"],
        ["mkdir"] = ["mkdirat"],
        ["open"] = ["openat"],
        ["pause"] = ["ppoll"],
        ["pipe"] = ["pipe2"],
        ["poll"] = ["ppoll"],
        ["readlink"] = ["readlinkat"],
        ["rename"] = ["renameat", "renameat2"],
        ["rmdir"] = ["unlinkat"],
        ["select"] = ["pselect6"],
        ["signalfd"] = ["signalfd4"],
        ["stat"] = ["newfstatat"],
        ["symlink"] = ["symlinkat"],
        ["time"] = ["clock_gettime"],
        ["unlink"] = ["unlinkat"],
        ["utime"] = ["utimensat"],
        ["utimes"] = ["utimensat"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What arm64 has for a call of amd64.</summary>
    /// <param name="call">The call's name.</param>
    /// <returns>
    /// The calls, the one that a C library makes first; the call itself where arm64 has it too, and none where it has nothing of the kind.
    /// </returns>
    public static ImmutableArray<string> For(string call)
        => SystemCalls.Exists(call, CallArchitecture.Arm64) ? [call] : OnArm64.GetValueOrDefault(call, []);
}
