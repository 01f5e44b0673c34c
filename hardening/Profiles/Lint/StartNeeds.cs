using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles.Lint;

/// <summary>
/// What each phase cannot do without, by amd64's names: each call was refused by itself, and these are the ones at which a start failed
/// (runc 1.1.5 with no-new-privileges; Node.js 20, Python 3.11, Java 17, .NET 10, Go 1.19).
/// </summary>
internal static class StartNeeds
{
    public static ImmutableArray<(StartPhase Phase, ImmutableArray<string> Calls)> Of(string runtime)
    {
        var (loader, start, requests) = Own(runtime);
        return
        [
            (StartPhase.ContainerRuntime, Split("close fstatfs futex getdents64 openat read write")),
            (StartPhase.ContainerRuntimeAtTimes, Split("epoll_ctl epoll_pwait getpid nanosleep rt_sigreturn sched_yield tgkill")),
            (StartPhase.Execve, ["execve"]),
            (StartPhase.DynamicLoader, Split(loader)),
            (StartPhase.RuntimeStart, Split(start)),
            (StartPhase.Requests, Split(requests)),
        ];
    }

    private static (string Loader, string Start, string Requests) Own(string runtime) => runtime switch
    {
        "dotnet" => (
            "arch_prctl fstat mmap mprotect munmap newfstatat pread64",
            "accept4 access bind epoll_create1 epoll_ctl epoll_wait fcntl getcwd getpid getsockname inotify_init1 listen membarrier pipe2 "
            + "prlimit64 readlink recvfrom rt_sigaction sched_getaffinity sched_setaffinity sendto setsockopt sigaltstack socket stat "
            + "sysinfo",
            "connect ftruncate getpeername getsockopt poll pwrite64 sendmmsg unlink"),
        "java" => (
            "arch_prctl mmap mprotect munmap newfstatat pread64",
            "accept access bind epoll_create1 epoll_ctl epoll_wait eventfd2 fcntl getcwd getsockname listen lseek prlimit64 readlink "
            + "rt_sigaction rt_sigreturn sched_getaffinity setsockopt socket socketpair",
            "connect dup exit_group getsockopt poll recvfrom sendmmsg unlink writev"),
        "nodejs" => (
            "arch_prctl fstat mmap mprotect munmap newfstatat pread64",
            "accept4 bind epoll_create1 epoll_ctl epoll_pwait eventfd2 fcntl getrandom listen madvise mkdir pipe2 rt_sigaction "
            + "rt_sigprocmask setsockopt socket statx uname writev",
            "connect exit getsockname ioctl poll recvfrom sendmmsg sendto unlink"),
        "python" => (
            "arch_prctl mmap mprotect newfstatat pread64",
            "accept4 bind fcntl getsockname ioctl listen lseek poll recvfrom rt_sigaction sendto setsockopt socket",
            "connect getsockopt munmap unlink"),
        "static" => (
            "",
            "accept4 arch_prctl bind epoll_create1 epoll_ctl epoll_pwait listen mmap pipe2 rt_sigaction rt_sigprocmask setsockopt "
            + "sigaltstack socket",
            "connect exit_group getpeername getsockopt"),
        _ => throw new ArgumentException($"There is no runtime '{runtime}'.", nameof(runtime)),
    };

    private static ImmutableArray<string> Split(string calls) => [.. calls.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
