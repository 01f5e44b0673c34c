using Lucid.Components.Flows;
using Lucid.Components.Jobs;
using Lucid.Components.Planes;
using Lucid.Components.Tests.Mocking;
using Pulumi;

namespace Lucid.Components.Tests.Jobs;

public sealed class DistrolessJobTests
{
    private const string Job = "kubernetes:batch/v1:Job";
    private const string CronJob = "kubernetes:batch/v1:CronJob";

    [Fact]
    public async Task A_job_runs_once_when_it_is_deployed()
    {
        var job = (await Run(_ => { })).Inputs(Job, "migrate");

        Assert.Equal((3d, 3600d, 86400d, false), (job["spec.backoffLimit"], job["spec.activeDeadlineSeconds"], job["spec.ttlSecondsAfterFinished"],
            job["spec.suspend"]));
        Assert.Equal("Never", job["spec.template.spec.restartPolicy"]);
    }

    [Fact]
    public async Task A_job_with_a_schedule_runs_one_at_a_time()
    {
        var job = (await Run(args =>
        {
            args.Schedule = "*/15 6-18 * * mon-fri";
            args.TimeZone = "Europe/Berlin";
            args.Retries = 0;
            args.DeadlineSeconds = 60;
            args.Suspended = true;
        })).Inputs(CronJob, "migrate");

        Assert.Equal(("*/15 6-18 * * mon-fri", "Europe/Berlin", "Forbid", true), (job["spec.schedule"], job["spec.timeZone"],
            job["spec.concurrencyPolicy"], job["spec.suspend"]));
        Assert.Equal((3d, 3d), (job["spec.successfulJobsHistoryLimit"], job["spec.failedJobsHistoryLimit"]));
        Assert.Equal((0d, 60d), (job["spec.jobTemplate.spec.backoffLimit"], job["spec.jobTemplate.spec.activeDeadlineSeconds"]));
    }

    [Theory]
    [InlineData(null, Job, "spec.template.spec")]
    [InlineData("@daily", CronJob, "spec.jobTemplate.spec.template.spec")]
    public async Task A_jobs_pod_is_as_hardened_as_a_services(string? schedule, string type, string path)
    {
        var pod = (await Run(args => args.Schedule = schedule)).Inputs(type, "migrate").At(path);

        Assert.Equal(
            "{fsGroup: 65532, fsGroupChangePolicy: OnRootMismatch, runAsGroup: 65532, runAsNonRoot: true, runAsUser: 65532, "
            + "seccompProfile: {type: RuntimeDefault}}",
            pod.Text("securityContext"));
        Assert.Equal(
            "{allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, privileged: false, readOnlyRootFilesystem: true, "
            + "runAsGroup: 65532, runAsNonRoot: true, runAsUser: 65532}",
            pod.Text("containers.0.securityContext"));
        Assert.Equal((false, false), (pod["automountServiceAccountToken"], pod["enableServiceLinks"]));
        Assert.Equal("[tmp, var-tmp, logs]", $"[{string.Join(", ", Enumerable.Range(0, 3).Select(index => pod[$"volumes.{index}.name"]))}]");
    }

    [Fact]
    public async Task A_job_is_asked_for_nothing_and_ends_when_it_is_told_to()
    {
        var pod = (await Run(_ => { })).Inputs(Job, "migrate").At("spec.template.spec");

        Assert.Equal((null, null, null, null), (pod["containers.0.ports"], pod["containers.0.startupProbe"], pod["containers.0.livenessProbe"],
            pod["containers.0.lifecycle"]));
        Assert.Equal(30d, pod["terminationGracePeriodSeconds"]);
    }

    [Fact]
    public async Task A_job_connects_to_others_and_nobody_to_it()
    {
        var recording = await Recording.Run(() => Migrate(_ => { }).ConnectsTo(
            new ExternalWorkload("mongodb", "lucid-data", new() { ["app"] = "mongodb" }, new FlowPortArgs("mongodb", 27017))));

        Assert.Equal(
            "{matchLabels: {app.kubernetes.io/name: migrate}}",
            recording.Inputs("kubernetes:networking.k8s.io/v1:NetworkPolicy", "migrate-to-mongodb-egress").Text("spec.podSelector"));
        Assert.Contains("to.ports", (await Assert.ThrowsAsync<RunException>(() => Recording.Run(() =>
            _ = new NetworkFlow("other-to-migrate", new()
            {
                From = new ExternalWorkload("other", "other", new() { ["app"] = "other" }),
                To = Migrate(_ => { }),
            })))).Message);
    }

    [Fact]
    public async Task The_quota_of_its_plane_admits_it()
    {
        var recording = await Recording.Run(() =>
        {
            var plane = new SecureNetworkPlane("blockchain", new());
            _ = new DistrolessJob("migrate", Args(plane));
            plane.AddQuota();
        });

        Assert.Equal("2", recording.Inputs("kubernetes:core/v1:ResourceQuota", "blockchain")["spec.hard.pods"]);
    }

    [Fact]
    public async Task Every_mistake_of_a_job_is_told_at_once()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() =>
        {
            var args = Args(new SecureNetworkPlane("blockchain", new()));
            (args.Schedule, args.TimeZone, args.Retries, args.DeadlineSeconds, args.Runtime) = ("at noon", "Local", -1, 0, "bash");
            _ = new DistrolessJob(new string('a', 53), args);
        }));

        Assert.Equal(
            $"""
            job '{new string('a', 53)}' has 6 mistakes:
              runtime: found 'bash'; write one of 'dotnet', 'java', 'nodejs', 'python', 'static'.
              schedule: found 'at noon'; write minute, hour, day, month and weekday, such as '0 3 * * *' or '*/15 6-18 * * mon-fri', or '@daily'.
              name: found '{new string('a', 53)}'; write at most 52 characters, since Kubernetes adds the time to the name of each run.
              timeZone: found 'Local'; write a time zone, such as 'Etc/UTC' or 'Europe/Berlin'.
              retries: found -1; write a number from 0 to 100.
              deadlineSeconds: found 0; write a number from 1 to 604800.
            """,
            exception.Message);
    }

    [Fact]
    public async Task A_time_zone_without_a_schedule_is_a_mistake() => Assert.EndsWith(
        "timeZone: found 'Etc/UTC'; write none, since there is no schedule.",
        (await Assert.ThrowsAsync<RunException>(() => Run(args => args.TimeZone = "Etc/UTC"))).Message);

    private static Task<Recording> Run(Action<DistrolessJobArgs> change) => Recording.Run(() => _ = Migrate(change));

    private static DistrolessJob Migrate(Action<DistrolessJobArgs> change)
    {
        var args = Args(new SecureNetworkPlane("blockchain", new()));
        change(args);
        return new DistrolessJob("migrate", args);
    }

    private static DistrolessJobArgs Args(PlaneReferenceArgs plane) => new() { Plane = plane, Image = Samples.Image, Runtime = "nodejs" };
}
