using Lucid.Hardening.Pods;
using Lucid.Hardening.Services;

namespace Lucid.Hardening.Tests.Services;

public sealed class ServiceDeclarationTests
{
    [Fact]
    public void A_plane_is_found_by_its_alias()
    {
        var service = (Declarations.Service with { Plane = new() { Name = "chain_plane" } }).Resolve();

        Assert.Equal("blockchain", service.Plane);
        Assert.Equal("blockchain", service.Labels["com.lucid.plane"]);
    }

    [Fact]
    public void The_first_port_is_probed()
    {
        var service = (Declarations.Service with
        {
            Ports = [new() { Name = "api", Number = 8081 }, new() { Name = "http", Number = 8080 }],
        }).Resolve();

        Assert.Equal((8081, 8081), (service.Pod.Main.Liveness!.Port, service.Pod.Main.Readiness!.Port));
    }

    [Fact]
    public void Probes_ask_the_paths_that_are_declared()
    {
        var service = (Declarations.Service with
        {
            LivenessProbe = new() { Path = "/v1/alive?deep=false" },
            ReadinessProbe = new() { Path = "/" },
        }).Resolve();

        Assert.Equal(("/v1/alive?deep=false", "/"), (service.Pod.Main.Liveness!.Path, service.Pod.Main.Readiness!.Path));
    }

    [Fact]
    public void The_environment_keeps_its_order()
    {
        var service = (Declarations.Service with
        {
            Environment = [new() { Name = "Z", Value = "1" }, new() { Name = "A", Value = "$(Z)" }],
        }).Resolve();

        Assert.Equal(["Z=1", "A=$(Z)"], Written(service));
    }

    [Fact]
    public void Dotnet_starts_without_diagnostics_since_they_need_a_writable_place()
        => Assert.Equal(["DOTNET_EnableDiagnostics=0"], Written((Declarations.Service with { Runtime = "dotnet" }).Resolve()));

    [Fact]
    public void A_declared_variable_wins_over_the_runtimes()
    {
        var service = (Declarations.Service with
        {
            Runtime = "dotnet",
            Environment = [new() { Name = "DOTNET_EnableDiagnostics", Value = "1" }],
        }).Resolve();

        Assert.Equal(["DOTNET_EnableDiagnostics=1"], Written(service));
    }

    [Fact]
    public void Sizes_that_are_left_out_keep_their_defaults()
    {
        var resources = (Declarations.Service with { Resources = new() { CpuRequest = "250m", MemoryLimit = "1.5Gi" } }).Resolve().Pod.Main.Resources;

        Assert.Equal("250m 2 1Gi 1536Mi", $"{resources.CpuRequest} {resources.CpuLimit} {resources.MemoryRequest} {resources.MemoryLimit}");
    }

    [Fact]
    public void A_default_writable_path_can_be_resized() => Assert.Equal(
        ["/tmp 200Mi", "/var/tmp 50Mi", "/app/logs 50Mi"],
        Paths([new() { Path = "/tmp", Size = "200Mi" }], (volume, mount) => $"{mount.Path} {volume.Size}"));

    [Fact]
    public void Further_writable_paths_follow_the_default_ones() => Assert.Equal(
        ["tmp", "var-tmp", "logs", "scratch-app-cache", "scratch-app-log-archive-162b6192", "scratch-logs"],
        Paths(
            [
                new() { Path = "/app/cache", Size = "16Mi" },
                new() { Path = "/app/log-archive", Size = "16Mi" },
                new() { Path = "/logs", Size = "16Mi" },
            ],
            (volume, _) => volume.Name));

    [Fact]
    public void An_image_that_is_not_known_yet_is_checked_by_who_learns_it()
        => Assert.Null((Declarations.Service with { Image = null }).Resolve().Pod.Main.Image);

    private static IEnumerable<string> Written(ResolvedService service)
        => service.Pod.Main.Environment.Select(variable => $"{variable.Name}={variable.Value}");

    private static IEnumerable<string> Paths(WritablePath[] paths, Func<ResolvedVolume, ResolvedMount, string> text)
    {
        var pod = (Declarations.Service with { WritablePaths = [.. paths] }).Resolve().Pod;
        return pod.Volumes.Zip(pod.Main.Mounts, text);
    }
}
