using System.Collections.Frozen;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>Calls that no service may make, whatever it says: none of them occurs in any recording.</summary>
public static class DangerousCalls
{
    private static readonly FrozenDictionary<string, string> Reasons = new (string Reason, string Calls)[]
    {
        ("it reads and changes other processes",
            "kcmp pidfd_getfd process_madvise process_vm_readv process_vm_writev ptrace"),
        ("it loads code into the kernel or replaces it",
            "bpf create_module delete_module finit_module get_kernel_syms init_module kexec_file_load kexec_load query_module"),
        ("it changes what is mounted",
            "chroot fsconfig fsmount fsopen fspick mount mount_setattr move_mount open_tree open_tree_attr pivot_root umount umount2"),
        ("it leaves the container's namespaces or makes new ones, with every capability inside", "setns unshare"),
        ("it reaches kernel code that attackers have often used, and that no service needs",
            "io_uring_enter io_uring_register io_uring_setup perf_event_open userfaultfd vm86 vm86old modify_ldt uselib"),
        ("it gets at keys of the whole machine", "add_key keyctl request_key"),
        ("it opens files past the container's own root", "name_to_handle_at open_by_handle_at"),
        ("it changes who the process is; the pod says that",
            "capset setfsgid setfsgid32 setfsuid setfsuid32 setgid setgid32 setgroups setgroups32 setregid setregid32 "
            + "setresgid setresgid32 setresuid setresuid32 setreuid setreuid32 setuid setuid32"),
        ("it sets the node's clock", "clock_adjtime clock_adjtime64 clock_settime clock_settime64 settimeofday stime"),
        ("it changes the node itself",
            "acct ioperm iopl nfsservctl quotactl quotactl_fd reboot setdomainname sethostname swapoff swapon _sysctl sysfs syslog ustat "
            + "vhangup"),
        ("it moves memory between the node's processors, also that of others", "mbind migrate_pages move_pages"),
        ("it makes devices", "mknod mknodat"),
        ("it writes attributes that can make a file privileged", "fsetxattr lsetxattr setxattr setxattrat"),
        ("it watches the files of the whole machine", "fanotify_init lookup_dcookie"),
        ("it changes how the kernel treats the process, address randomization included", "personality"),
        ("it installs filters of its own", "seccomp"),
        ("it runs a program that no path leads to, past what AppArmor and noexec forbid", "execveat"),
    }
    .SelectMany(group => group.Calls.Split(' ').Select(call => (Call: call, group.Reason)))
    .ToFrozenDictionary(entry => entry.Call, entry => entry.Reason, StringComparer.Ordinal);

    /// <summary>The calls.</summary>
    public static IReadOnlyCollection<string> All => Reasons.Keys;

    /// <summary>Why a call is dangerous.</summary>
    /// <param name="call">The call's name.</param>
    /// <returns>The reason, as the end of a sentence that begins with the call; null if it is not dangerous.</returns>
    public static string? Reason(string call) => Reasons.GetValueOrDefault(call);
}
