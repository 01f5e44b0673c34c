using Lucid.Hardening.Profiles.Seccomp;
using Lucid.Profiles.Tests.Tools;

namespace Lucid.Profiles.Tests.Containers;

public sealed class SeccompRunTests
{
    private static readonly string Programs = Path.Combine(AppContext.BaseDirectory, "programs");

    /// <summary>Where the build put the .NET program: beside this one.</summary>
    private static readonly string DotNetProgram = Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Served", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)));

    [RuncFact("node")]
    public Task A_Node_js_service_serves_under_its_profile() => ServesAsync("nodejs", Programs, Tool.Shared("node")!, "/app/served.js");

    [RuncFact("python3")]
    public Task A_Python_service_serves_under_its_profile() => ServesAsync("python", Programs, Tool.Shared("python3")!, "/app/served.py");

    [RuncFact("java", "javac")]
    public Task A_Java_service_serves_under_its_profile() => ServesAsync("java", Programs, Tool.Shared("java")!, "/app/Served.java");

    [RuncFact("dotnet")]
    public Task A_dotnet_service_serves_under_its_profile()
        => ServesAsync("dotnet", Path.GetFullPath(DotNetProgram), Tool.Shared("dotnet")!, "/app/Served.dll");

    [RuncFact("ldconfig")]
    public async Task A_static_program_runs_under_its_profile()
    {
        var (exitCode, output) = await Container.RunAsync(SeccompProfile.For("static").ToJson(), Programs, Tool.Shared("ldconfig")!, "-p");

        Assert.Contains("libs found in cache", output);
        Assert.Equal(0, exitCode);
    }

    /// <summary>That the connection is refused shows that the program came up, made threads, and got as far as the network.</summary>
    [GoProgramFact]
    public async Task A_static_Go_program_connects_under_its_profile()
    {
        var file = new FileInfo(Tool.Resolve(Tool.Find("kubectl")!));
        var (_, output) = await Container.RunAsync(
            SeccompProfile.For("static").ToJson(), file.DirectoryName!,
            $"/app/{file.Name}", "get", "--raw", "/", "--server=http://127.0.0.1:1");

        Assert.Contains("The connection to the server 127.0.0.1:1 was refused", output);
    }

    /// <summary>A filter is compiled for all its architectures at once, so that arm64's half is accepted here too.</summary>
    [RuncTheory]
    [InlineData("dotnet")]
    [InlineData("java")]
    [InlineData("nodejs")]
    [InlineData("python")]
    [InlineData("static")]
    public async Task Each_profile_is_accepted_and_lets_a_program_start(string runtime)
    {
        var profile = SeccompProfile.For(runtime, [new() { Call = "splice", Reason = "An extension goes the same way." }]);
        var (_, output) = await Container.RunAsync(profile.ToJson(), Programs, "/usr/bin/env");

        Assert.Contains("HOME=/tmp", output);
    }

    [AttackFact]
    public async Task What_an_intruder_tries_first_is_refused()
    {
        var output = await AttackAsync(SeccompProfile.For("python").ToJson());

        Assert.Equal(
            """
            unshare 1
            clone 1
            clone3 38
            setns 1
            ptrace 1
            process_vm_readv 1
            mount 1
            open_tree 1
            keyctl 1
            bpf 1
            io_uring_setup 1
            userfaultfd 1
            perf_event_open 1
            personality 1
            setuid 1
            execveat 1
            packet socket 1
            crypto socket 1
            vsock 1
            netfilter socket 1
            address list 0

            """,
            output);
    }

    [AttackFact]
    public async Task Without_a_profile_an_intruder_gets_a_user_namespace()
    {
        var output = await AttackAsync("""{"defaultAction":"SCMP_ACT_ALLOW"}""");

        Assert.Contains("unshare 0\n", output);
    }

    [RuncFact]
    public async Task Nothing_starts_under_the_specifications_list()
    {
        using var stream = typeof(SeccompRunTests).Assembly.GetManifestResourceStream("specification/seccomp.json")!;
        using var reader = new StreamReader(stream);
        var (_, output) = await Container.RunAsync(await reader.ReadToEndAsync(), Programs, "/usr/bin/env");

        Assert.DoesNotContain("HOME=/tmp", output);
    }

    private static async Task<string> AttackAsync(string seccomp)
        => (await Container.RunAsync(seccomp, Programs, Tool.Shared("python3")!, "/app/attacks.py")).Output;

    private static async Task ServesAsync(string runtime, string applicationFolder, params string[] command)
    {
        var (exitCode, output) = await Container.RunAsync(SeccompProfile.For(runtime).ToJson(), applicationFolder, command);

        Assert.Equal("served\n", output);
        Assert.Equal(0, exitCode);
    }
}
