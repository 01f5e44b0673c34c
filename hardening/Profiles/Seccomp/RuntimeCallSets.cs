using System.Collections.Immutable;
using Lucid.Hardening.Runtimes;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>Which call sets a runtime's profile is made of.</summary>
public static class RuntimeCallSets
{
    private static readonly CallSet DotNet = CallSet.Measured(".NET",
        "The .NET 10 runtime's own: its timers, its collector's threads, file watching, and code pages mapped twice.",
        "accept4 clock_nanosleep epoll_wait flock fstat ftruncate get_mempolicy getpeername getrusage getsid inotify_add_watch "
        + "inotify_init1 inotify_rm_watch lstat membarrier memfd_create pipe2 prctl pwrite64 sched_get_priority_max sched_get_priority_min "
        + "sched_getaffinity sched_getparam sched_getscheduler sched_setaffinity sched_setscheduler sendto sigaltstack stat statfs");

    private static readonly CallSet Java = CallSet.Measured("Java",
        "The Java 17 virtual machine's own, its Z collector included.",
        "accept clock_getres clock_nanosleep dup epoll_wait eventfd2 fallocate fchdir flock ftruncate get_mempolicy getrusage getuid "
        + "memfd_create mkdir prctl sched_getaffinity socketpair statfs statx writev");

    private static readonly CallSet NodeJs = CallSet.Measured("Node.js",
        "The Node.js 20 runtime's own, with worker threads, its file functions and the metrics client of the specification.",
        "accept4 capget copy_file_range eventfd2 fchmod fstat ftruncate getegid getgid getrusage getuid mkdir pipe2 pkey_alloc recvmsg "
        + "rename rmdir sched_getaffinity sendto statx writev");

    private static readonly CallSet ProtectionKeys = CallSet.Reasoned("protection keys",
        "On processors that have protection keys, V8 marks its code with the one that pkey_alloc gave; the recordings' machine had none.",
        "pkey_free pkey_mprotect");

    private static readonly CallSet NewerNodeJs = CallSet.Reasoned("newer Node.js",
        "Node.js 24 and 26 were seen to ask for the scheduling of their threads, and for links when they remove folders.",
        "lstat sched_getparam sched_getscheduler");

    private static readonly CallSet Python = CallSet.Measured("Python",
        "The Python 3.11 interpreter's own, with asyncio, ssl, sqlite and tempfile.",
        "accept4 chmod clock_nanosleep epoll_wait fdatasync getegid getgid getgroups getpeername getppid getuid mkdir mremap pwrite64 "
        + "rename rmdir sendfile sendto socketpair umask unlinkat");

    private static readonly CallSet NewerPython = CallSet.Reasoned("newer Python",
        "Python 3.13 was seen to open the kernel's memory settings at its start in the old way.",
        "open");

    private static readonly CallSet Go = CallSet.Measured("Go",
        "A static Go 1.19 program's own.",
        "accept4 fstat getpeername getrlimit pipe2 sched_getaffinity setrlimit sigaltstack unlinkat");

    private static readonly CallSet NewerGo = CallSet.Reasoned("newer Go",
        "Programs of later Go versions (seen: 1.23) stop at once without eventfd2; the others read limits, give back memory, seed maps.",
        "eventfd2 getrandom madvise munmap prlimit64");

    private static readonly CallSet StaticLibrary = CallSet.Reasoned("static C library",
        "Rust and C programs bring a C library inside, which sets up memory and threads as a loaded one does.",
        "brk exit getcwd geteuid getrandom ioctl madvise mprotect munmap prlimit64 readlink rseq set_robust_list set_tid_address");

    /// <summary>The call sets of a runtime.</summary>
    /// <param name="runtime">Name of a <see cref="Runtime"/>.</param>
    /// <returns>The sets; those of every runtime first.</returns>
    /// <exception cref="ArgumentException">There is no such runtime.</exception>
    public static ImmutableArray<CallSet> Of(string runtime) => runtime switch
    {
        "dotnet" => [.. CommonCallSets.Everywhere, .. CommonCallSets.DynamicallyLinked, DotNet],
        "java" => [.. CommonCallSets.Everywhere, .. CommonCallSets.DynamicallyLinked, Java],
        "nodejs" => [.. CommonCallSets.Everywhere, .. CommonCallSets.DynamicallyLinked, NodeJs, NewerNodeJs, ProtectionKeys],
        "python" => [.. CommonCallSets.Everywhere, .. CommonCallSets.DynamicallyLinked, Python, NewerPython],
        "static" => [.. CommonCallSets.Everywhere, Go, NewerGo, StaticLibrary],
        _ => throw new ArgumentException($"There is no runtime '{runtime}'.", nameof(runtime)),
    };
}
