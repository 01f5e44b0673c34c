using Lucid.Components.Flows;
using Lucid.Components.Jobs;
using Lucid.Components.Planes;
using Lucid.Components.Profiles;
using Lucid.Components.Quotas;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;
using Pulumi;

namespace Lucid.Components.Tests.Publishing;

/// <summary>Other languages know no <c>required</c> and no item that cannot be null: what they leave out is told, and never a stack trace.</summary>
public sealed class EmptyInputTests
{
    [Fact]
    public Task Empty_items_and_values_are_told_all_at_once() => Refused(
        """
        service 'core' has 9 mistakes:
          environment[1]: found nothing; write what it is to be.
          writablePaths[0]: found nothing; write what it is to be.
          arguments[0]: found nothing; write what it is to be.
          volumes[0].fields['a']: found nothing; write what it is to be.
          disks[0]: found nothing; write what it is to be.
          sidecars[0].image: found nothing; write what it is to be.
          systemCalls[0]: found nothing; write what it is to be.
          placement.nodeLabels['disk']: found nothing; write what it is to be.
          placement.tolerations[0]: found nothing; write what it is to be.
        """,
        plane =>
        {
            var args = Samples.Service(plane);
            args.Arguments = [null!];
            args.Environment = [new("A", "b"), null!];
            args.WritablePaths = [null!];
            args.Volumes = [new() { Path = "/info", Fields = new() { ["a"] = null! } }];
            args.Disks = [null!];
            args.Sidecars = [new() { Name = "proxy", Image = null! }];
            args.SystemCalls = [null!];
            args.Placement = new() { NodeLabels = new() { ["disk"] = null! }, Tolerations = [null!] };
            _ = new DistrolessService("core", args);
        });

    [Fact]
    public async Task Texts_that_are_missing_are_told_by_their_own_rules()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.RunCore(args =>
        {
            args.Ports = [new(null!, 8080)];
            args.Environment = [new(null!, null!)];
            args.WritablePaths = [new(null!, null!)];
            args.ConfigFiles = [new(null!, null!)];
            args.SecretFiles = [new(null!, null!)];
            args.Disks = [new() { Name = null!, Path = null! }];
            args.Sidecars = [new() { Name = null!, Image = Samples.Image }];
            args.SystemCalls = [new(null!, null!)];
        }));

        Assert.Equal(
            [
                "environment[0].name", "environment[0].value", "writablePaths[0].path", "writablePaths[0].size", "configFiles[0].path",
                "configFiles[0].content", "secretFiles[0].secret", "secretFiles[0].path", "disks[0].name", "disks[0].size", "disks[0].path",
                "sidecars[0].name", "systemCalls[0].call", "systemCalls[0].reason", "ports[0].name",
            ],
            exception.Message.Split('\n').Skip(1).Select(line => line[2..line.IndexOf(": found nothing; write ", StringComparison.Ordinal)]));
    }

    [Fact]
    public Task A_service_without_anything_is_refused() => Refused(
        """
        service 'core' has a mistake:
          args: found nothing; write what it is to be.
        """,
        _ => new DistrolessService("core", null!));

    [Fact]
    public Task A_job_without_a_plane_is_refused() => Refused(
        """
        job 'migrate' has 2 mistakes:
          plane: found nothing; write what it is to be.
          image: found nothing; write what it is to be.
        """,
        _ => new DistrolessJob("migrate", new() { Plane = null!, Image = null!, Runtime = null! }));

    [Fact]
    public Task A_flow_to_nobody_is_refused() => Refused(
        """
        flow 'odd' has 2 mistakes:
          from.podLabels['app']: found nothing; write what it is to be.
          to: found nothing; write what it is to be.
        """,
        _ => new NetworkFlow("odd", new() { From = new() { Kind = "workload", Name = "a", PodLabels = new() { ["app"] = null! } }, To = null! }));

    [Fact]
    public Task An_installer_of_nothing_is_refused() => Refused(
        """
        profile installer 'profiles' has a mistake:
          profiles['core']: found nothing; write what it is to be.
        """,
        _ => new ProfileInstaller("profiles", new() { Image = Samples.Image, Profiles = new() { ["core"] = null! } }));

    [Fact]
    public Task A_waiver_of_nothing_is_refused() => Refused(
        """
        plane 'wallet' has a mistake:
          waivers[0]: found nothing; write what it is to be.
        """,
        _ => new SecureNetworkPlane("wallet", new() { Waivers = [null!] }));

    [Fact]
    public Task A_quota_for_nobody_is_refused() => Refused(
        """
        quota of plane 'ops' has a mistake:
          workloads[0].eachPod: found nothing; write what it is to be.
        """,
        plane => new PlaneQuota("ops", new()
        {
            Plane = plane,
            Workloads = [new() { Name = "web", Pods = 1, EachPod = null!, LargestContainer = [] }],
        }));

    private static async Task Refused(string message, Action<SecureNetworkPlane> program)
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() => program(new SecureNetworkPlane("ops", new()))));
        Assert.Equal(message, exception.Message);
    }
}
