using Lucid.Hardening.Defaults;
using Lucid.Hardening.Profiles;
using Lucid.Hardening.Profiles.Lint;

namespace Lucid.Hardening.Tests.Profiles.Lint;

public sealed class AppArmorLinterTests
{
    private static readonly PodFacts Pod = new()
    {
        Runtime = "nodejs",
        Program = "/nodejs/bin/node",
        WritableMounts = [HardenedDefaults.TemporaryPath, HardenedDefaults.PersistentTemporaryPath, HardenedDefaults.LogPath],
        Ports = [8080],
    };

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void A_generated_profile_and_its_pod_agree(string runtime)
    {
        var service = new ProfileDeclaration { Service = "admin-ui", Runtime = runtime, ReadablePaths = ["/etc/admin-ui"] };
        var pod = Pod with { Runtime = runtime, Program = Program(runtime), ReadOnlyMounts = ["/etc/admin-ui"] };

        Assert.Empty(AppArmorLinter.Check(service.Resolve().AppArmor.Text, pod));
    }

    [Fact]
    public void The_specifications_profile_contradicts_its_pod() => Findings(Resources.SpecificationAppArmor, Pod,
        "the profile: It does not say for which kernel interface it is written, so that AppArmor 3 and later take an old one, under which "
        + "mounts, signals and tracing may go unjudged; write 'abi <abi/3.0>,' as its first line.",
        "the profile: It does not let '/nodejs/bin/node' run, so the container cannot start; write '/nodejs/bin/node mrix,'.",
        "the profile: It lets no extension of the application be mapped as code; write '/app/** mr,'.",
        "the profile: The pod mounts '/tmp' writable, but the profile does not grant 'r' there; write '/tmp/** rwkl,'.",
        "the profile: The pod mounts '/var/tmp' writable, but the profile does not grant 'r' there; write '/var/tmp/** rwkl,'.",
        "the profile: The pod mounts '/app/logs' writable, but the profile does not grant 'w' there; write '/app/logs/** rwkl,'.",
        "the profile: '/etc/hosts' cannot be read, which names, certificates or limits take; it holds no secret. Write '/etc/hosts r,'.",
        "the profile: '/etc/nsswitch.conf' cannot be read, which names, certificates or limits take; it holds no secret. "
        + "Write '/etc/nsswitch.conf r,'.",
        "line 15: '/etc/passwd' cannot be read, which names, certificates or limits take; it holds no secret. Remove the denial.",
        "the profile: '/etc/resolv.conf' cannot be read, which names, certificates or limits take; it holds no secret. "
        + "Write '/etc/resolv.conf r,'.",
        "the profile: '/etc/ssl/certs/ca-certificates.crt' cannot be read, which names, certificates or limits take; it holds no secret. "
        + "Write '/etc/ssl/certs/ca-certificates.crt r,'.",
        "the profile: '/sys/fs/cgroup/memory.max' cannot be read, which names, certificates or limits take; it holds no secret. "
        + "Write '/sys/fs/cgroup/memory.max r,'.",
        "line 24: It grants 'net_bind_service', and every container drops all; remove the rule.",
        "line 25: It grants 'setuid', and every container drops all; remove the rule.",
        "line 26: It grants 'setgid', and every container drops all; remove the rule.",
        "line 21: 'network' lets packets be forged or sniffed; write 'network inet stream,' and the like.");

    [Fact]
    public void A_writable_mount_that_the_profile_does_not_know_is_told() => Findings(
        Own(),
        Pod with { WritableMounts = ["/var/cache/app"] },
        "the profile: The pod mounts '/var/cache/app' writable, but the profile does not grant 'rw' there; "
        + "write '/var/cache/app/** rwkl,'.");

    [Fact]
    public void A_program_that_the_profile_does_not_let_run_is_told() => Findings(Own(), Pod with { Program = "/usr/local/bin/node" },
        "the profile: It does not let '/usr/local/bin/node' run, so the container cannot start; write '/usr/local/bin/node mrix,'.");

    [Fact]
    public void A_program_in_a_writable_mount_is_told() => Findings(Own("static"), Pod with { Runtime = "static", Program = "/tmp/main" },
        "the profile: It does not let '/tmp/main' run, so the container cannot start; write '/tmp/main mrix,'.");

    [Fact]
    public void A_mounted_secret_that_the_profile_does_not_let_be_read_is_told() => Findings(
        Own(),
        Pod with { ReadOnlyMounts = ["/run/secrets/db"] },
        "the profile: The pod mounts '/run/secrets/db', but the profile does not let it be read; write '/run/secrets/db/** r,'.");

    [Theory]
    [InlineData(80)]
    [InlineData(1023)]
    public void A_port_that_takes_a_capability_is_told(int port) => Findings(Own(), Pod with { Ports = [port] },
        $"the pod: Port {port} takes the capability net_bind_service, and every container drops all; listen on 1024 or above.");

    [Fact]
    public void What_is_written_and_may_run_is_told() => Findings(
        Own().Replace("  audit deny /tmp/** mx,\n", "  /tmp/** ix,\n", StringComparison.Ordinal), Pod,
        "line 63: What the service writes to '/tmp' may run or be mapped as code; write 'deny /tmp/** mx,'.");

    [Theory]
    [InlineData("network raw,", "network raw")]
    [InlineData("network packet,", "network packet")]
    [InlineData("network inet raw,", "network inet raw")]
    public void Networks_that_forge_packets_are_told(string rule, string told) => Assert.Contains(
        $"'{told}' lets packets be forged or sniffed; write 'network inet stream,' and the like.",
        AppArmorLinter.Check(Own().Replace("  unix,\n", $"  unix,\n  {rule}\n", StringComparison.Ordinal), Pod)
            .Select(finding => finding.Message));

    [Theory]
    [InlineData("mount,", "mount")]
    [InlineData("umount /tmp/,", "umount /tmp/")]
    [InlineData("pivot_root,", "pivot_root")]
    [InlineData("ptrace,", "ptrace")]
    [InlineData("ptrace (trace, read) peer=@{profile_name},", "ptrace (trace, read) peer=@{profile_name}")]
    [InlineData("change_profile -> other,", "change_profile -> other")]
    public void Rules_that_lead_out_of_the_container_are_told(string rule, string told) => Assert.Contains(
        $"'{told}' lets a process reach beyond its container; remove the rule.",
        AppArmorLinter.Check(Own().Replace("  unix,\n", $"  unix,\n  {rule}\n", StringComparison.Ordinal), Pod)
            .Select(finding => finding.Message));

    [Theory]
    [InlineData("profile p flags=(attach_disconnected,complain) {", "complain", 2)]
    [InlineData("profile p flags = ( unconfined ) {", "unconfined", 2)]
    [InlineData("/app/main (complain) {", "complain", 2)]
    [InlineData("profile p\n  flags=(default_allow) {", "default_allow", 3)]
    public void A_profile_that_refuses_nothing_is_told(string head, string flag, int line) => Assert.Contains(
        $"line {line}: The profile is '{flag}', so what it does not grant goes through all the same; remove the flag.",
        AppArmorLinter.Check(Rules(head), Pod).Select(finding => finding.ToString()));

    [Theory]
    [InlineData("profile p flags=(attach_disconnected,mediate_deleted) {")]
    [InlineData("profile p flags=(enforce) { # not flags=(complain) {")]
    public void Other_flags_are_let_be(string head) => Assert.DoesNotContain(
        AppArmorLinter.Check(Rules(head), Pod), finding => finding.Check == ProfileCheck.NoDefaultDeny);

    [Theory]
    [InlineData("static")]
    [InlineData("dotnet")]
    public void A_profile_under_which_no_program_runs_is_told(string runtime) => Assert.Contains(
        "It lets no program run, so the container cannot start; write '/app/** mrix,', or where the program is.",
        AppArmorLinter.Check(Rules("profile p {"), Pod with { Runtime = runtime, Program = null }).Select(finding => finding.Message));

    [Theory]
    [InlineData("ux")]
    [InlineData("rPUx")]
    public void A_program_outside_of_any_profile_is_told(string permissions) => Assert.Contains(
        $"line 4: '{permissions}' lets a program run outside of any profile; write 'mrix'.",
        AppArmorLinter.Check($"abi <abi/3.0>,\nprofile p {{\n  network inet stream,\n  /app/tool {permissions},\n}}\n", Pod)
            .Select(finding => finding.ToString()));

    [Theory]
    [InlineData("file,")]
    [InlineData("/** rwlkmix,")]
    public void A_profile_of_everything_lets_what_is_written_run(string rule)
    {
        var findings = AppArmorLinter.Check($"abi <abi/3.0>,\nprofile p {{\n  {rule}\n}}\n", Pod);

        Assert.Equal(Pod.WritableMounts.Length, findings.Count(finding => finding.Check == ProfileCheck.WritableCode));
    }

    private static string Rules(string head) => $"abi <abi/3.0>,\n{head}\n  /app/** mr,\n}}\n";

    private static string Own(string runtime = "nodejs")
        => new ProfileDeclaration { Service = "admin-ui", Runtime = runtime }.Resolve().AppArmor.Text;

    private static string Program(string runtime) => runtime switch
    {
        "nodejs" => "/nodejs/bin/node",
        "python" => "/usr/bin/python3.13",
        "java" => "/usr/lib/jvm/temurin17_jre_amd64/bin/java",
        "dotnet" => "/usr/share/dotnet/dotnet",
        _ => "/app/main",
    };

    private static void Findings(string text, PodFacts pod, params string[] findings)
        => Assert.Equal(findings, AppArmorLinter.Check(text, pod).Select(finding => finding.ToString()));
}
