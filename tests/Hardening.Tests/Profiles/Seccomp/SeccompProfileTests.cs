using System.Text.Json;
using Lucid.Hardening.Profiles;
using Lucid.Hardening.Profiles.Seccomp;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Tests.Profiles.Seccomp;

public sealed class SeccompProfileTests
{
    private const ulong ThreadOfAClibrary = 0x3D0F00;
    private const ulong ThreadOfGo = 0x50F00;
    private const ulong Child = 17;

    public static TheoryData<string, CallArchitecture> Everywhere
    {
        get
        {
            var rows = new TheoryData<string, CallArchitecture>();
            foreach (var runtime in Runtimes.Names)
            {
                foreach (var architecture in CallArchitecture.All)
                {
                    rows.Add(runtime, architecture);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void A_call_that_nobody_names_is_refused_with_EPERM(string runtime, CallArchitecture architecture)
    {
        var profile = SeccompProfile.For(runtime);

        Assert.Equal(SeccompAction.Error, profile.Decide(architecture, "swapoff"));
        Assert.Equal(1, profile.ErrorOf(architecture, "swapoff"));
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Threads_and_children_are_made(string runtime, CallArchitecture architecture) => Assert.All(
        [ThreadOfAClibrary, ThreadOfGo, Child],
        flags => Assert.Equal(SeccompAction.Allow, SeccompProfile.For(runtime).Decide(architecture, "clone", flags)));

    [Theory]
    [InlineData("mount", 0x00020000)]
    [InlineData("control group", 0x02000000)]
    [InlineData("host name", 0x04000000)]
    [InlineData("communication", 0x08000000)]
    [InlineData("user", 0x10000000)]
    [InlineData("process", 0x20000000)]
    [InlineData("network", 0x40000000)]
    public void No_namespace_is_made(string kind, ulong flag) => Assert.All(Runtimes.Names, runtime =>
    {
        Assert.Equal(SeccompAction.Error, SeccompProfile.For(runtime).Decide(CallArchitecture.Amd64, "clone", flag | ThreadOfAClibrary));
        Assert.Equal(SeccompAction.Error, SeccompProfile.For(runtime).Decide(CallArchitecture.Arm64, "clone", flag));
        Assert.NotEmpty(kind);
    });

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Clone3_looks_as_if_the_kernel_did_not_have_it(string runtime, CallArchitecture architecture)
        => Assert.Equal(38, SeccompProfile.For(runtime).ErrorOf(architecture, "clone3"));

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(2, 0, true)]
    [InlineData(10, 0, true)]
    [InlineData(16, 0, true)]
    [InlineData(16, 12, false)]
    [InlineData(16, 6, false)]
    [InlineData(17, 0, false)]
    [InlineData(38, 0, false)]
    [InlineData(40, 0, false)]
    public void Sockets_are_local_internet_or_for_listing_addresses(ulong family, ulong protocol, bool allowed) => Assert.All(
        Runtimes.Names,
        runtime => Assert.Equal(
            allowed ? SeccompAction.Allow : SeccompAction.Error,
            SeccompProfile.For(runtime).Decide(CallArchitecture.Amd64, "socket", family, 1, protocol)));

    [Fact]
    public void Both_architectures_are_named_and_no_other() => Assert.All(Runtimes.Names, runtime
        => Assert.Equal(["SCMP_ARCH_X86_64", "SCMP_ARCH_AARCH64"], SeccompProfile.For(runtime).Architectures.AsEnumerable()));

    [Fact]
    public void Names_are_sorted_and_unique() => Assert.All(Runtimes.Names, runtime =>
    {
        var names = SeccompProfile.For(runtime).Rules[0].Names;
        Assert.Equal(names.Distinct().Order(StringComparer.Ordinal), names);
    });

    [Fact]
    public void The_file_is_what_container_runtimes_read()
    {
        using var json = JsonDocument.Parse(SeccompProfile.For("static").ToJson());
        var root = json.RootElement;

        Assert.Equal(
            ["defaultAction", "defaultErrnoRet", "architectures", "syscalls"],
            root.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            """[{"index":0,"value":2114060288,"valueTwo":0,"op":"SCMP_CMP_MASKED_EQ"}]""",
            JsonSerializer.Serialize(root.GetProperty("syscalls")[1].GetProperty("args")));
        Assert.Equal(
            """{"names":["clone3"],"action":"SCMP_ACT_ERRNO","errnoRet":38}""",
            JsonSerializer.Serialize(root.GetProperty("syscalls").EnumerateArray().Last()));
    }

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void The_file_is_the_same_each_time_and_ends_with_a_line_break(string runtime)
    {
        var json = SeccompProfile.For(runtime).ToJson();

        Assert.Equal(json, SeccompProfile.For(runtime).ToJson());
        Assert.EndsWith("}\n", json);
        Assert.DoesNotContain('\r', json);
    }

    [Fact]
    public void An_unknown_runtime_is_refused() => Assert.Contains(
        "runtime: found 'node'; write one of 'dotnet', 'java', 'nodejs', 'python', 'static'.",
        Assert.Throws<DeclarationException>(() => SeccompProfile.For("node")).Message);

    [Fact]
    public void The_mask_is_all_namespaces_that_clone_can_make() => Assert.Equal(
        0x00020000u | 0x02000000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000 | 0x40000000, ProfileDefaults.NamespaceFlags);
}
