using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>Call sets that more than one runtime has.</summary>
internal static class CommonCallSets
{
    /// <summary>Of every runtime.</summary>
    public static ImmutableArray<CallSet> Everywhere { get; } =
    [
        CallSet.Measured("container start",
            "What the container runtime itself (runc 1.1.5) does between loading the filter and starting the program.",
            "close epoll_ctl epoll_pwait execve fstatfs futex getdents64 getpid nanosleep openat read restart_syscall rt_sigreturn "
            + "sched_yield tgkill write"),
        CallSet.Measured("process",
            "Starts and ends the program, and tells it who it is.",
            "arch_prctl execve exit_group getpid gettid uname"),
        CallSet.Measured("threads and signals",
            "Lets threads wait for each other and takes signals; SIGTERM is how a pod is stopped.",
            "futex nanosleep restart_syscall rt_sigaction rt_sigprocmask rt_sigreturn sched_yield tgkill"),
        CallSet.Measured("memory", "Gets memory from the kernel.", "mmap"),
        CallSet.Measured("files",
            "Reads the image's files and writes to standard output.",
            "close fcntl fstatfs getdents64 newfstatat openat read write"),
        CallSet.Measured("network",
            "Listens, accepts settings of connections, and connects to others.",
            "bind connect getsockname getsockopt listen setsockopt"),
        CallSet.Measured("event loop", "Waits for many connections at once.", "epoll_create1 epoll_ctl epoll_pwait"),
        CallSet.Reasoned("newer container runtimes",
            "runc 1.2 and later start a program with these; the recordings were made with 1.1.5.",
            "close_range faccessat2 fcntl fstat newfstatat openat2 prctl readlinkat statfs"),
        CallSet.Reasoned("specification",
            "The specification's own list. Which of two like calls a library takes depends on its version and on how many buffers it has.",
            "accept accept4 access bind clock_gettime close connect epoll_create1 epoll_ctl epoll_pwait fstat getpeername getpid "
            + "getsockname getsockopt gettid listen lseek mmap munmap openat poll read readv recvfrom recvmmsg recvmsg sendmmsg sendmsg "
            + "sendto setsockopt shutdown socketpair write writev"),
        CallSet.Reasoned("clocks",
            "Where a machine's clock cannot be read without the kernel (some virtual machines), each look at the time is a call; "
            + "no recording shows them.",
            "clock_getres clock_gettime clock_nanosleep getcpu gettimeofday time"),
        CallSet.Reasoned("scratch space",
            "Every service may write to /tmp, /var/tmp and /app/logs: whatever makes, fills, renames and removes files there.",
            "fdatasync flock fsync ftruncate mkdir pread64 pwrite64 rename rmdir unlink unlinkat"),
        CallSet.Reasoned("file serving",
            "Libraries send a file to a client with one call, and some have no other way when that is refused.",
            "sendfile"),
    ];

    /// <summary>Of every runtime whose program loads a C library.</summary>
    public static ImmutableArray<CallSet> DynamicallyLinked { get; } =
    [
        CallSet.Measured("dynamic loader",
            "Finds and maps the libraries before the program's first line runs.",
            "access brk getrandom mprotect munmap pread64 prlimit64 readlink rseq set_robust_list set_tid_address"),
        CallSet.Measured("C library",
            "Ends threads, resolves names and looks after memory and terminals on the program's behalf.",
            "exit getcwd geteuid ioctl lseek madvise poll recvfrom sendmmsg shutdown sysinfo unlink"),
    ];
}
