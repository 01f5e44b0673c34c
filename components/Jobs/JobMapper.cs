using Lucid.Components.Metadata;
using Lucid.Components.Pods;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Jobs;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Batch.V1;

namespace Lucid.Components.Jobs;

internal static class JobMapper
{
    public static JobArgs Map(ResolvedJob job, Input<string> @namespace, PodInputs inputs)
    {
        var spec = Spec(job, inputs);
        spec.TtlSecondsAfterFinished = HardenedDefaults.JobKeptSeconds;
        spec.Suspend = job.IsSuspended;
        return new() { Metadata = MetadataMapper.Map(job.Pod.Name, @namespace, job.Pod.Labels), Spec = spec };
    }

    public static CronJobArgs MapScheduled(ResolvedJob job, Input<string> @namespace, PodInputs inputs) => new()
    {
        Metadata = MetadataMapper.Map(job.Pod.Name, @namespace, job.Pod.Labels),
        Spec = new CronJobSpecArgs
        {
            Schedule = job.Schedule!,
            TimeZone = job.TimeZone,
            ConcurrencyPolicy = HardenedDefaults.JobConcurrencyPolicy,
            SuccessfulJobsHistoryLimit = HardenedDefaults.JobHistoryLimit,
            FailedJobsHistoryLimit = HardenedDefaults.JobHistoryLimit,
            Suspend = job.IsSuspended,
            JobTemplate = new JobTemplateSpecArgs { Spec = Spec(job, inputs) },
        },
    };

    private static JobSpecArgs Spec(ResolvedJob job, PodInputs inputs)
    {
        var template = PodMapper.Map(job.Pod, inputs, job.TerminationGraceSeconds, versionLabel: null, HardenedDefaults.JobRestartPolicy);
        return new() { BackoffLimit = job.Retries, ActiveDeadlineSeconds = job.DeadlineSeconds, Template = template };
    }
}
