using System.Text;
using Lucid.Hardening.Profiles.Operator;

namespace Lucid.Profiles.Tests.AppArmor;

/// <summary>The policy that the Security Profiles Operator 1.0 makes of the lists of an AppArmorProfile, in its order.</summary>
internal static class OperatorText
{
    public static string Of(string name, AppArmorProfileSpec spec)
    {
        var text = new StringBuilder("#include <tunables/global>\n")
            .Append($"profile {name} flags=(attach_disconnected,mediate_deleted) {{\n  #include <abstractions/base>\n");
        Add(text, spec.AllowedExecutables, "{0} ixr,");
        Add(text, spec.AllowedLibraries, "{0} mr,");
        Add(text, spec.ReadOnlyPaths, "{0} r,");
        Add(text, spec.ReadOnlyPaths, "deny {0} wlk,");
        Add(text, spec.ReadWritePaths, "{0} rwlk,");
        text.Append(spec.AllowRaw ? "  network raw,\n" : "  deny network raw,\n");
        text.Append(spec.AllowTcp ? "  network tcp,\n" : "").Append(spec.AllowUdp ? "  network udp,\n" : "");
        return text.Append("  deny @{PROC}/sysrq-trigger rwklx,\n  deny mount,\n}\n").ToString();
    }

    private static void Add(StringBuilder text, IEnumerable<string> paths, string rule)
        => text.AppendJoin("", paths.Select(path => $"  {rule.Replace("{0}", path, StringComparison.Ordinal)}\n"));
}
