using System.Text.Json;
using System.Text.RegularExpressions;

namespace Lucid.EndToEnd.Tests.Stacks;

/// <summary>The files that a stack's nodes need are those that its pods name.</summary>
public sealed class ProfileExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProfileExportTests() => File.WriteAllText(_folder["Pulumi.yaml"], Repository.ProjectFile);

    [Fact]
    public async Task Every_profile_that_a_pod_names_is_written_where_its_node_looks_for_it_and_no_other()
    {
        var exported = await RunAsync("preinstalled", "profile", "export", "--out", _folder["profiles"]);
        var rendered = await RunAsync("preinstalled", "render", "--out", _folder["rendered"]);

        Assert.Equal((0, 0), (exported.ExitCode, rendered.ExitCode));
        Assert.Equal(Named(), Folders.Read(_folder["profiles"]).Keys.Where(file => file != "SHA256SUMS"));
    }

    [Fact]
    public async Task With_the_installer_the_stack_brings_them_itself_and_says_that_it_takes_root()
    {
        var exported = await RunAsync("node-installer", "profile", "export", "--out", _folder["profiles"]);
        var rendered = await RunAsync("node-installer", "render", "--out", _folder["rendered"]);

        Assert.Equal((0, 0), (exported.ExitCode, rendered.ExitCode));
        Assert.Equal(Named(), Folders.Read(_folder["profiles"]).Keys.Where(file => file != "SHA256SUMS"));
        Assert.Contains("The pods of lucid-profiles-system run as root while they bring profiles to their nodes", rendered.Output + rendered.Error, StringComparison.Ordinal);
        var files = Folders.Read(_folder["rendered"]).Values.Single(text => text.Contains("kind: ConfigMap", StringComparison.Ordinal));
        Assert.All(Named(), file => Assert.Contains(Path.GetFileName(file), files, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Programs_are_told_which_workload_has_which_files()
    {
        var result = await RunAsync("preinstalled", "profile", "export", "--out", _folder["profiles"], "--format", "json");

        var profiles = JsonDocument.Parse(result.Output).RootElement.GetProperty("profiles").EnumerateArray().ToList();
        Assert.Equal(
            ["admin-ui", "blockchain-core", "sessions-gateway", "tron-payment"],
            profiles.Select(profile => profile.GetProperty("workload").GetString()).Order(StringComparer.Ordinal));
        Assert.All(profiles, profile => Assert.True(File.Exists(_folder[$"profiles/{profile.GetProperty("appArmor").GetString()}"])));
    }

    [Theory]
    [InlineData("runtime-default", "its pods run under the container runtime's own")]
    [InlineData("operator", "the Security Profiles Operator writes them to the nodes")]
    public async Task A_stack_whose_nodes_need_no_files_gets_none_and_is_told_why(string delivery, string reason)
    {
        var result = await RunAsync(delivery, "profile", "export", "--out", _folder["profiles"]);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains($"error: Stack test has no profiles to write: {reason}.", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["profiles"]));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The files on a node that the rendered pods name.</summary>
    private IEnumerable<string> Named() => Folders.Read(_folder["rendered"]).Values
        .SelectMany(text => Regex.Matches(text, """(seccompProfile|appArmorProfile):\n\s+localhostProfile: "?([^"\s]+)"?"""))
        .Select(match => match.Groups[1].Value == "seccompProfile"
            ? $"var/lib/kubelet/seccomp/{match.Groups[2].Value}"
            : $"etc/apparmor.d/{match.Groups[2].Value}")
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private Task<LucidResult> RunAsync(string delivery, params string[] command)
    {
        File.WriteAllText(_folder["Pulumi.test.yaml"], $"""
            config:
              lucid:production: false
              lucid:imageTag: dev
              lucid:cluster:
                networkPlugin: calico
                profileDelivery: {delivery}
                appArmor: true
            """ + (delivery == "node-installer" ? "\n    profileInstaller: debian:12" : ""));
        return Lucid.RunAsync([.. command, "--cwd", _folder.Path, "--stack", "test"]);
    }
}
