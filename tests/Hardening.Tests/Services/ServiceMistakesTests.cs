using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Tests.Services;

public sealed class ServiceMistakesTests
{
    private const string Names = "1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'";
    private const string Cores = "an amount of cores, in steps of '1m', such as '500m' or '2'";
    private const string Bytes =
        "an amount of bytes of at least '1Mi', such as '512Mi' or '1.5Gi'; 'm' means thousandths of a byte";
    private const string Absolute = "an absolute path such as '/app/cache', without '.', '..', ':', spaces or a '/' at the end";
    private const string Hides = "a path that hides neither the application nor the system, such as '/app/cache'";

    [Fact]
    public void Every_mistake_of_a_service_is_told_at_once()
    {
        var declaration = new ServiceDeclaration
        {
            Name = "Blockchain_Core",
            Plane = new() { Name = "" },
            Image = "blockchain-core:latest",
            Runtime = "node",
            Ports = [],
            Environment = [new() { Name = "LOG-LEVEL", Value = "hunter2" }],
            Replicas = 0,
            Resources = new() { CpuLimit = "much", MemoryLimit = "-1" },
            WritablePaths = [new() { Path = "cache", Size = "100m" }],
            LivenessProbe = new() { Path = "curl localhost" },
            ReadinessProbe = new() { Path = "http://127.0.0.1/ready" },
        };

        Assert.Equal(
            $"""
            service 'Blockchain_Core' has 13 mistakes:
              name: found 'Blockchain_Core'; write {Names}.
              plane.name: found ''; write {Names}.
              image: found 'blockchain-core:latest'; write a digest, as in 'registry/name@sha256:<64 hexadecimal digits>', since a tag can be moved to another image and allowImageTags is not set.
              runtime: found 'node'; write one of 'dotnet', 'java', 'nodejs', 'python', 'static'.
              environment[0].name: found 'LOG-LEVEL'; write letters, digits and '_', the first not a digit.
              resources.cpuLimit: found 'much'; write {Cores}.
              resources.memoryLimit: found '-1'; write {Bytes}.
              writablePaths[0].path: found 'cache'; write {Absolute}.
              writablePaths[0].size: found '100m'; write {Bytes}.
              ports: found nothing; write at least one port, as in 'http', 8080.
              replicas: found 0; write a number of pods from 1 to 1000.
              livenessProbe.path: found 'curl localhost'; write the path of a URL, such as '/health'; neither a host nor a command.
              readinessProbe.path: found 'http://127.0.0.1/ready'; write the path of a URL, such as '/health'; neither a host nor a command.
            """,
            Message(declaration));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Core")]
    [InlineData("core_1")]
    [InlineData("1core")]
    [InlineData("-core")]
    [InlineData("core-")]
    [InlineData("core.one")]
    [InlineData("cöre")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffgggg")]
    public void A_name_is_a_DNS_label_that_starts_with_a_letter(string name)
        => Refused(Declarations.Service with { Name = name }, $"name: found '{name}'; write {Names}.");

    [Theory]
    [InlineData("a")]
    [InlineData("core-1")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg")]
    public void A_name_has_up_to_63_characters(string name)
        => Assert.Equal(name, (Declarations.Service with { Name = name }).Resolve().Name);

    [Fact]
    public void A_line_break_in_a_name_cannot_forge_a_line_of_the_message() => Assert.Equal(
        $"""
        service 'a\u000aservice b has no mistakes' has a mistake:
          name: found 'a\u000aservice b has no mistakes'; write {Names}.
        """,
        Message(Declarations.Service with { Name = "a\nservice b has no mistakes" }));

    [Theory]
    [InlineData(80)]
    [InlineData(1023)]
    [InlineData(65536)]
    [InlineData(-1)]
    public void A_port_is_one_that_needs_no_capability(int number) => Refused(
        Declarations.Service with { Ports = [new() { Name = "http", Number = number }] },
        $"ports[0].number: found {number}; write a port from 1024 to 65535; a container without capabilities cannot listen below.");

    [Theory]
    [InlineData("")]
    [InlineData("HTTP")]
    [InlineData("8080")]
    [InlineData("a--b")]
    [InlineData("a-")]
    [InlineData("sixteen-letters-")]
    [InlineData("sixteen-letters1")]
    public void A_port_has_the_name_of_a_network_service(string name) => Refused(
        Declarations.Service with { Ports = [new() { Name = name, Number = 8080 }] },
        $"ports[0].name: found '{name}'; write 1 to 15 lower-case letters, digits and single '-' between them, a letter among them.");

    [Fact]
    public void Ports_differ_in_name_and_number() => Refused(
        Declarations.Service with { Ports = [new() { Name = "http", Number = 8080 }, new() { Name = "http", Number = 8080 }] },
        "ports[1].name: found 'http'; write another name, since an earlier port has this one.",
        "ports[1].number: found 8080; write another number, since an earlier port has this one.");

    [Fact]
    public void Variables_differ_in_name_and_have_a_value() => Refused(
        Declarations.Service with { Environment = [new() { Name = "A", Value = "x" }, new() { Name = "A", Value = null! }] },
        "environment[1].name: found 'A'; write another name, since an earlier variable has this one.",
        "environment[1].value: found nothing; write a value, or leave the variable out.");

    [Fact]
    public void A_request_is_at_most_its_limit() => Refused(
        Declarations.Service with { Resources = new() { CpuLimit = "500m", MemoryRequest = "3Gi" } },
        "resources.cpuRequest: found '1'; write at most the limit, which is '500m'.",
        "resources.memoryRequest: found '3Gi'; write at most the limit, which is '2Gi'.");

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.5m")]
    [InlineData("2Gi")]
    [InlineData("")]
    public void Cores_come_in_thousandths(string size) => Refused(
        Declarations.Service with { Resources = new() { CpuLimit = size } }, $"resources.cpuLimit: found '{size}'; write {Cores}.");

    [Theory]
    [InlineData("100m")]
    [InlineData("512")]
    [InlineData("2147483648.5")]
    [InlineData("2GB")]
    public void Memory_comes_in_whole_bytes(string size) => Refused(
        Declarations.Service with { Resources = new() { MemoryLimit = size } }, $"resources.memoryLimit: found '{size}'; write {Bytes}.");

    [Theory]
    [InlineData("/", Absolute)]
    [InlineData("/app/", Absolute)]
    [InlineData("/app/../etc", Absolute)]
    [InlineData("/app/./x", Absolute)]
    [InlineData("/app//x", Absolute)]
    [InlineData("/app/a:b", Absolute)]
    [InlineData("/app", Hides)]
    [InlineData("/etc/ssl", Hides)]
    [InlineData("/proc", Hides)]
    [InlineData("/nodejs/bin", Hides)]
    [InlineData("/var", "a path neither inside nor around '/var/tmp', which is writable already")]
    [InlineData("/tmp/cache", "a path neither inside nor around '/tmp', which is writable already")]
    public void A_writable_path_stands_apart_from_the_image_and_from_other_paths(string path, string instead) => Refused(
        Declarations.Service with { WritablePaths = [new() { Path = path, Size = "1Mi" }] },
        $"writablePaths[0].path: found '{path}'; write {instead}.");

    [Fact]
    public void Writable_paths_do_not_repeat_or_overlap() => Refused(
        Declarations.Service with
        {
            WritablePaths =
            [
                new() { Path = "/data", Size = "1Mi" }, new() { Path = "/data", Size = "1Mi" }, new() { Path = "/data/x", Size = "1Mi" },
            ],
        },
        "writablePaths[1].path: found '/data'; write another path, since an earlier one is the same.",
        "writablePaths[2].path: found '/data/x'; write a path neither inside nor around '/data', which is writable already.");

    [Fact]
    public void Full_writable_paths_leave_memory_for_the_service() => Refused(
        Declarations.Service with
        {
            Resources = new() { MemoryRequest = "200Mi", MemoryLimit = "200Mi" },
        },
        "resources.memoryLimit: found '200Mi'; write more than '200Mi', which the writable paths can take, since they live in memory.");

    private static string Message(ServiceDeclaration declaration) => Assert.Throws<DeclarationException>(declaration.Resolve).Message;

    private static void Refused(ServiceDeclaration declaration, params string[] mistakes)
        => Assert.Equal(mistakes, Assert.Throws<DeclarationException>(declaration.Resolve).Mistakes.Select(mistake => mistake.ToString()));
}
