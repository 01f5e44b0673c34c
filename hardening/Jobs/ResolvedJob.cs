using Lucid.Hardening.Defaults;
using Lucid.Hardening.Pods;

namespace Lucid.Hardening.Jobs;

/// <summary>A job with every default filled in and every mistake ruled out.</summary>
public sealed record ResolvedJob
{
    /// <summary>Longest name of a job on a schedule: 52 characters. Source: Kubernetes, "CronJob".</summary>
    public const int LongestScheduledName = 52;

    /// <summary>Its pod.</summary>
    public required ResolvedPod Pod { get; init; }

    /// <summary>When it runs; null for once, when it is deployed.</summary>
    public required string? Schedule { get; init; }

    /// <summary>Time zone of the schedule.</summary>
    public required string TimeZone { get; init; }

    /// <summary>How often it is tried again.</summary>
    public required int Retries { get; init; }

    /// <summary>Seconds after which it is ended, all tries together.</summary>
    public required int DeadlineSeconds { get; init; }

    /// <summary>Whether it waits until somebody lets it go on.</summary>
    public required bool IsSuspended { get; init; }

    /// <summary>Time that a deployment waits for it: Kubernetes is to be the first to give up, since it says why.</summary>
    public TimeSpan Timeout => TimeSpan.FromSeconds(DeadlineSeconds + HardenedDefaults.ProgressDeadlineSeconds);

    /// <summary>Seconds that its pod has to end when it is told to: it serves nobody on.</summary>
    public int TerminationGraceSeconds => HardenedDefaults.TerminationGraceSeconds - HardenedDefaults.PreStopSleepSeconds;
}
