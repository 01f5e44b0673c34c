using Lucid.Hardening.Defaults;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Jobs;

/// <summary>A job as its author writes it: a pod that runs to its end, once or on a schedule. What is left out takes the hardened default.</summary>
public sealed record JobDeclaration : PodDeclaration
{
    private const int SecondsOfAWeek = 7 * 24 * 60 * 60;
    private const int MostRetries = 100;

    /// <summary>When it runs, as five fields of cron or a macro such as <c>@daily</c>. Default: once, when it is deployed.</summary>
    public string? Schedule { get; init; }

    /// <summary>Time zone of the schedule, such as <c>Europe/Berlin</c>. Default: <see cref="HardenedDefaults.TimeZone"/>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>How often it is tried again. Default: <see cref="HardenedDefaults.JobRetries"/>.</summary>
    public int? Retries { get; init; }

    /// <summary>Seconds after which it is ended, all tries together. Default: <see cref="HardenedDefaults.JobDeadlineSeconds"/>.</summary>
    public int? DeadlineSeconds { get; init; }

    /// <summary>Whether it waits until somebody lets it go on. Default: false.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>Completes the declaration.</summary>
    /// <returns>The job with everything filled in.</returns>
    /// <exception cref="DeclarationException">Something is wrong; the message lists every mistake.</exception>
    public ResolvedJob Resolve()
    {
        var mistakes = new Mistakes();
        var cluster = Plane.Cluster.Resolve("plane.cluster.", mistakes);
        var pod = PodResolver.Resolve(this, cluster, mistakes);
        CheckSchedule(mistakes);
        CheckRange("retries", Retries, 0, MostRetries, mistakes);
        CheckRange("deadlineSeconds", DeadlineSeconds, 1, SecondsOfAWeek, mistakes);
        mistakes.ThrowIfAny("job", Name);
        return new ResolvedJob
        {
            Pod = pod,
            Schedule = Schedule,
            TimeZone = TimeZone ?? HardenedDefaults.TimeZone,
            Retries = Retries ?? HardenedDefaults.JobRetries,
            DeadlineSeconds = DeadlineSeconds ?? HardenedDefaults.JobDeadlineSeconds,
            IsSuspended = IsSuspended,
        };
    }

    private static void CheckRange(string field, int? number, int least, int most, Mistakes mistakes)
    {
        if (number is { } given && (given < least || given > most))
        {
            mistakes.Add(field, given, FormattableString.Invariant($"a number from {least} to {most}"));
        }
    }

    private void CheckSchedule(Mistakes mistakes)
    {
        if (Schedule is not null && !CronSchedules.IsValid(Schedule))
        {
            mistakes.Add("schedule", Schedule, "minute, hour, day, month and weekday, such as '0 3 * * *' or '*/15 6-18 * * mon-fri', or '@daily'");
        }

        if (Schedule is not null && Name is { Length: > ResolvedJob.LongestScheduledName })
        {
            mistakes.Add("name", Name, $"at most {ResolvedJob.LongestScheduledName} characters, since Kubernetes adds the time to the name of each run");
        }

        if (TimeZone is not null && (Schedule is null || !CronSchedules.IsTimeZone(TimeZone)))
        {
            mistakes.Add("timeZone", TimeZone, Schedule is null ? "none, since there is no schedule" : "a time zone, such as 'Etc/UTC' or 'Europe/Berlin'");
        }
    }
}
