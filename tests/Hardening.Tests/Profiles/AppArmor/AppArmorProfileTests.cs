using Lucid.Hardening.Profiles;

namespace Lucid.Hardening.Tests.Profiles.AppArmor;

public sealed class AppArmorProfileTests
{
    private static readonly ProfileDeclaration Service = new() { Service = "admin-ui", Runtime = "nodejs" };

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void The_text_is_the_same_each_time_whatever_the_order_of_the_declaration(string runtime)
    {
        var one = Service with { Runtime = runtime, WritablePaths = ["/tmp", "/data"], ReadablePaths = ["/a", "/b"] };
        var other = one with { WritablePaths = ["/data", "/tmp"], ReadablePaths = ["/b", "/a"] };

        Assert.Equal(one.Resolve().AppArmor.Text, other.Resolve().AppArmor.Text);
        Assert.EndsWith("}\n", one.Resolve().AppArmor.Text);
    }

    [Theory]
    [InlineData("capability")]
    [InlineData("mount")]
    [InlineData("remount")]
    [InlineData("umount")]
    [InlineData("pivot_root")]
    [InlineData("ptrace (read, trace, tracedby)")]
    [InlineData("network inet raw")]
    [InlineData("network inet6 raw")]
    [InlineData("network packet")]
    [InlineData("/etc/shadow r")]
    [InlineData("/proc/*/mem rwkl")]
    public void Every_profile_refuses_and_logs(string what) => Assert.All(Runtimes.Names,
        runtime => Assert.Contains($"  audit deny {what},\n", (Service with { Runtime = runtime }).Resolve().AppArmor.Text));

    [Theory]
    [InlineData("/proc/** wkl")]
    [InlineData("/sys/** wkl")]
    [InlineData("/sys/kernel/** r")]
    public void Every_profile_refuses_in_silence_what_libraries_try_and_do_well_without(string what) => Assert.All(Runtimes.Names,
        runtime => Assert.Contains($"  deny {what},\n", (Service with { Runtime = runtime }).Resolve().AppArmor.Text));

    [Fact]
    public void What_is_written_is_never_run_or_mapped_as_code()
    {
        var text = (Service with { WritablePaths = ["/data"] }).Resolve().AppArmor.Text;

        Assert.Contains("  /data/ r,\n  /data/** rwkl,\n  audit deny /data/** mx,\n", text);
    }

    [Fact]
    public void No_capability_is_granted() => Assert.All(Runtimes.Names,
        runtime => Assert.DoesNotContain("\n  capability", (Service with { Runtime = runtime }).Resolve().AppArmor.Text));

    [Theory]
    [InlineData("nodejs", "/nodejs/bin/node")]
    [InlineData("python", "/usr/bin/python3", "/usr/bin/python3.*")]
    [InlineData("java", "/usr/bin/java", "/usr/lib/jvm/*/bin/java")]
    [InlineData("dotnet", "/app/*", "/usr/bin/dotnet", "/usr/share/dotnet/dotnet")]
    [InlineData("static", "/app/*")]
    public void A_runtime_runs_its_own_program_alone(string runtime, params string[] programs)
        => Assert.Equal(programs, (Service with { Runtime = runtime }).Resolve().AppArmor.Paths.Programs.AsEnumerable());

    [Fact]
    public void A_service_adds_programs_and_readable_paths()
    {
        var service = Service with { Executables = ["/usr/bin/check"], ReadablePaths = ["/etc/admin-ui"] };
        var paths = service.Resolve().AppArmor.Paths;

        Assert.Contains("/usr/bin/check", paths.Programs);
        Assert.Contains("/etc/admin-ui/**", paths.Readable);
    }

    [Fact]
    public void Paths_below_var_run_are_those_below_run_too_since_most_images_link_the_one_to_the_other()
    {
        var paths = (Service with { ReadablePaths = ["/var/run/secrets/token"], WritablePaths = ["/var/run/admin-ui"] }).Resolve().AppArmor.Paths;

        Assert.Contains("/run/secrets/token/**", paths.Readable);
        Assert.Contains("/var/run/secrets/token/**", paths.Readable);
        Assert.Equal(["/run/admin-ui", "/var/run/admin-ui"], paths.Writable.AsEnumerable());
    }
}
