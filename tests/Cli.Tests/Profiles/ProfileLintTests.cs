using System.Text.Json;
using Lucid.Hardening.Profiles;

namespace Lucid.Cli.Tests.Profiles;

public sealed class ProfileLintTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lucid-lint-");
    private readonly Consoles _pipe = Consoles.Pipe();

    [Fact]
    public async Task A_profile_of_ours_passes_for_its_runtime()
    {
        var profiles = new ProfileDeclaration { Service = "core", Runtime = "python" }.Resolve();

        var exitCode = await RunAsync("--runtime", "python", Write("a.json", profiles.Seccomp.Json), Write("a", profiles.AppArmor.Text));

        Assert.Equal((0, ""), (exitCode, _pipe.Error));
        Assert.Equal(
            $"""
            {_folder}/a.json: passes
              python on amd64 starts and serves.
              python on arm64 starts and serves.

            {_folder}/a: passes

            2 of 2 profiles pass.

            """,
            _pipe.Output);
    }

    [Fact]
    public async Task A_profile_under_which_nothing_starts_fails_and_says_what_is_missing()
    {
        var exitCode = await RunAsync(Write("a.json", """{"defaultAction": "SCMP_ACT_ERRNO", "architectures": ["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"], "syscalls": [{"names": ["read"], "action": "SCMP_ACT_ALLOW"}]}"""));

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{_folder}/a.json: fails\n  dotnet on amd64 cannot start:\n    the container runtime cannot start the container without ", _pipe.Output);
        Assert.Contains("    no program is ever started without execve.\n", _pipe.Output);
        Assert.EndsWith("\n0 of 1 profile passes.\n", _pipe.Output);
    }

    [Fact]
    public async Task A_profile_that_another_runtime_starts_under_fails_for_one_that_does_not()
    {
        var file = Write("a.json", new ProfileDeclaration { Service = "core", Runtime = "static" }.Resolve().Seccomp.Json);

        Assert.Equal((0, 1, 0), (await RunAsync(file), await RunAsync(file, "--runtime", "dotnet"), await RunAsync(file, "--runtime", "static")));
    }

    [Fact]
    public async Task What_is_wrong_fails_though_everything_starts()
    {
        Assert.Equal(1, await RunAsync(Write("a.json", """{"defaultAction": "SCMP_ACT_ALLOW", "syscalls": []}"""), "--format", "json"));

        var profile = JsonDocument.Parse(_pipe.Output).RootElement.GetProperty("profiles")[0];
        Assert.False(profile.GetProperty("passes").GetBoolean());
        Assert.Equal("noDefaultDeny", profile.GetProperty("findings")[0].GetProperty("check").GetString());
        Assert.All(profile.GetProperty("starts").EnumerateArray(), start => Assert.True(start.GetProperty("isComplete").GetBoolean()));
    }

    [Fact]
    public async Task An_AppArmor_profile_is_held_against_what_the_pod_mounts()
    {
        var file = Write("a", new ProfileDeclaration { Service = "core", Runtime = "nodejs" }.Resolve().AppArmor.Text);

        Assert.Equal(1, await RunAsync(file, "--runtime", "nodejs", "--writable", "/data"));
        Assert.Contains("The pod mounts '/data' writable", _pipe.Output);
    }

    [Theory]
    [InlineData("{", "error: seccomp profile 'FILE' has a mistake:\n    line 1, column 2: found nothing; write a seccomp profile in JSON; what stands here is none.\n")]
    [InlineData("Hello", "error: FILE: This is neither a seccomp profile, which is JSON, nor a profile of AppArmor.\n")]
    [InlineData("profile core {}", "error: FILE: This is a profile of AppArmor; say with --runtime what is to run under it.\n")]
    [InlineData("\u00ff\u0000", "error: FILE is not a text in UTF-8.\n")]
    public async Task What_is_no_profile_is_refused(string text, string expected)
    {
        var file = Path.Join(_folder.FullName, "file");
        await File.WriteAllBytesAsync(file, [.. text.Select(character => (byte)character)]);

        Assert.Equal((2, ""), (await RunAsync(file), _pipe.Output));
        Assert.Equal(expected.Replace("FILE", file, StringComparison.Ordinal), _pipe.Error);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named()
    {
        Assert.Equal(2, await RunAsync(_folder.FullName));
        Assert.Equal($"error: {_folder} is a folder; name the files in it.\n", _pipe.Error);
    }

    public void Dispose()
    {
        _pipe.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Write(string name, string text)
    {
        var file = Path.Join(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    private Task<int> RunAsync(params string[] arguments) =>
        LucidCommand.RunAsync(["profile", "lint", .. arguments], _pipe.Console, CancellationToken.None);
}
