using System.Text;
using Lucid.Hardening.Profiles;
using Lucid.Hardening.Profiles.Installer;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Tests.Profiles.Installer;

public sealed class InstallerTests
{
    private static readonly ProfileDeclaration Core = new() { Service = "core", Runtime = "nodejs", Delivery = ProfileDelivery.NodeInstaller };

    private static readonly InstallerDeclaration Installer = new()
    {
        Name = "profiles",
        Image = "ghcr.io/lucid/tools@sha256:5b0bcabd1ed22e9fb1310cf6c2dec7cdef19f0ad69efa1f392e94a4333501270",
        Profiles = [Core],
    };

    [Fact]
    public void It_brings_the_files_that_the_pods_name()
    {
        var profiles = (Core with { NodesHaveAppArmor = true }).Resolve();
        var installer = (Installer with { Profiles = [Core with { NodesHaveAppArmor = true }] }).Resolve();

        var files = Assert.Single(installer.ConfigMaps).Data;
        Assert.Equal(profiles.Pod.SeccompLocalhostProfile, $"lucid/{profiles.Seccomp.Name}.json");
        Assert.Equal(profiles.Seccomp.Json, files[$"{profiles.Seccomp.Name}.json"]);
        Assert.Equal(profiles.AppArmor.Text, files[$"{profiles.AppArmor.Name}.apparmor"]);
        Assert.Equal(2, files.Count);
    }

    [Fact]
    public void It_loads_AppArmor_only_where_nodes_have_it()
    {
        var without = Installer.Resolve();
        var with = (Installer with { Profiles = [Core, Core with { Service = "web", NodesHaveAppArmor = true }] }).Resolve();

        Assert.False(without.LoadsAppArmor);
        Assert.DoesNotContain("apparmor", without.Script);
        Assert.True(with.LoadsAppArmor);
        Assert.Equal(
            """
            set -eu
            for file in /profiles/*.json; do
              name="${file##*/}"
              cp "$file" "/node/seccomp/.$name.new"
              mv -f "/node/seccomp/.$name.new" "/node/seccomp/$name"
            done
            for file in /profiles/*.apparmor; do
              apparmor_parser --replace --skip-cache "$file"
            done

            """,
            with.Script);
    }

    [Fact]
    public void Other_profiles_are_other_objects_so_that_its_pods_are_replaced()
    {
        var other = Installer with { Profiles = [Core with { SystemCalls = [new() { Call = "splice", Reason = "Passes on." }] }] };

        Assert.NotEqual(Installer.Resolve().ConfigMaps[0].Name, other.Resolve().ConfigMaps[0].Name);
        Assert.Equal(Installer.Resolve().ConfigMaps[0].Name, Installer.Resolve().ConfigMaps[0].Name);
    }

    [Fact]
    public void More_profiles_than_an_object_holds_are_in_several()
    {
        var installer = (Installer with { Profiles = [.. Enumerable.Range(0, 400).Select(number => Core with { Service = $"core-{number}" })] }).Resolve();

        Assert.True(installer.ConfigMaps.Length > 1);
        Assert.Equal(400, installer.ConfigMaps.Sum(map => map.Data.Count));
        Assert.Equal(installer.ConfigMaps.Length, installer.ConfigMaps.Select(map => map.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(installer.ConfigMaps, map => Assert.InRange(map.Data.Sum(file => file.Key.Length + Encoding.UTF8.GetByteCount(file.Value)), 1, 1024 * 1024));
    }

    [Fact]
    public void Its_namespace_admits_root_and_no_connection()
    {
        var installer = Installer.Resolve();

        Assert.Equal("lucid-profiles-system", installer.Namespace);
        Assert.Equal("privileged", installer.NamespaceLabels["pod-security.kubernetes.io/enforce"]);
        Assert.Equal(["Ingress", "Egress"], installer.NetworkPolicy.Directions.AsEnumerable());
        Assert.Empty(installer.NetworkPolicy.Ingress);
        Assert.Empty(installer.NetworkPolicy.Egress);
    }

    [Fact]
    public void Every_mistake_is_told_at_once() => Assert.Equal(
        """
        profile installer 'Profiles' has 4 mistakes:
          name: found 'Profiles'; write 1 to 40 lower-case letters, digits and '-', the first a letter and the last not '-'.
          image: found 'debian:12'; write a digest, as in 'registry/name@sha256:<64 hexadecimal digits>', since a tag can be moved to another image and allowImageTags is not set.
          profiles['core'].runtime: found 'cobol'; write one of 'dotnet', 'java', 'nodejs', 'python', 'static'.
          profiles['core'].systemCalls[0].call: found 'ptrace'; write nothing, since it reads and changes other processes; no service may make this call, and there is no waiver for it.
        """,
        Message(Installer with
        {
            Name = "Profiles",
            Image = "debian:12",
            Profiles = [Core with { Runtime = "cobol", SystemCalls = [new() { Call = "ptrace", Reason = "To look." }] }],
        }));

    [Fact]
    public void An_installer_of_nothing_is_refused() => Assert.Contains(
        "profiles: found nothing; write the workloads whose profiles it brings.", Message(Installer with { Profiles = [] }));

    private static string Message(InstallerDeclaration declaration) => Assert.Throws<DeclarationException>(declaration.Resolve).Message;
}
