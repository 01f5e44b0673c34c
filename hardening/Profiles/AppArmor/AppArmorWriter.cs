using System.Collections.Immutable;
using System.Text;

namespace Lucid.Hardening.Profiles.AppArmor;

/// <summary>
/// Writes a profile. It includes nothing but the kernel interface that it is written for, since what abstractions grant differs between
/// nodes.
/// </summary>
internal static class AppArmorWriter
{
    public static string Write(string name, string runtime, AppArmorPaths paths)
    {
        var text = new StringBuilder()
            .Append($"# AppArmor profile of a Lucid service, runtime {runtime}. It is generated: change the service, not this text.\n")
            .Append("abi <abi/3.0>,\n\n")
            .Append($"profile {name} flags=(attach_disconnected,mediate_deleted) {{\n");
        Section(text, "Programs. What they start keeps this profile.", paths.Programs.Select(path => $"{path} mrix,"));
        Section(text, "The application and its libraries, which lie in the image.", paths.Libraries.Select(path => $"{path} mr,"));
        Section(text, "What libraries read to know the users, hosts, certificates and limits; and what the service reads.",
            paths.Readable.Select(path => $"{path} r,"));
        Section(text, "Scratch space: written and read, never run or mapped as code.", paths.Writable.SelectMany(Scratch));
        Section(text, "Output that is no scratch space.", ImagePaths.WrittenDevices.Select(path => $"{path} w,"));
        Section(text, "Connections, and listing the pod's own addresses.", Network);
        Section(text, "Whoever runs the container may stop it and look at it; it reaches only itself.", Processes);
        Section(text, "Refused whatever else is said.", Refused);
        return text.Remove(text.Length - 1, 1).Append("}\n").ToString();
    }

    private static readonly ImmutableArray<string> Network =
    [
        "network inet stream,", "network inet6 stream,", "network inet dgram,", "network inet6 dgram,", "network netlink raw,", "unix,",
    ];

    private static readonly ImmutableArray<string> Processes =
        ["signal (receive),", "signal (send) peer=@{profile_name},", "ptrace (readby),"];

    private static readonly ImmutableArray<string> Refused =
    [
        "audit deny capability,",
        "audit deny mount,", "audit deny remount,", "audit deny umount,", "audit deny pivot_root,",
        "audit deny ptrace (read, trace, tracedby),",
        "audit deny network inet raw,", "audit deny network inet6 raw,", "audit deny network packet,",
        "audit deny /etc/gshadow r,", "audit deny /etc/shadow r,",
        "audit deny /proc/*/mem rwkl,", "audit deny /proc/kcore rwkl,", "audit deny /proc/sysrq-trigger rwkl,",

        // Libraries try some of these and do well without; a line in the log for each would bury the others.
        "deny /proc/** wkl,", "deny /sys/** wkl,", "deny /sys/kernel/** r,",
    ];

    private static IEnumerable<string> Scratch(string path) => [$"{path}/ r,", $"{path}/** rwkl,", $"audit deny {path}/** mx,"];

    private static void Section(StringBuilder text, string heading, IEnumerable<string> rules)
    {
        text.Append($"  # {heading}\n");
        foreach (var rule in rules)
        {
            text.Append($"  {rule}\n");
        }

        text.Append('\n');
    }
}
