using Lucid.Hardening.Jobs;
using Lucid.Hardening.Tests.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Tests.Jobs;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 3 * * *")]
    [InlineData("*/15 6-18 * * mon-fri")]
    [InlineData("0,30 0-23/2 1 JAN,jul ?")]
    [InlineData("59 23 31 12 6")]
    [InlineData("@daily")]
    [InlineData("@hourly")]
    public void Schedules_as_Kubernetes_reads_them_are_taken(string schedule) => Assert.Equal(schedule, Job(schedule).Resolve().Schedule);

    [Theory]
    [InlineData("")]
    [InlineData("daily")]
    [InlineData("* * * *")]
    [InlineData("* * * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("* * * 13 *")]
    [InlineData("* * * * 7")]
    [InlineData("5-1 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("*/5/5 * * * *")]
    [InlineData("1- * * * *")]
    [InlineData("-1 * * * *")]
    [InlineData("TZ=Etc/UTC 0 3 * * *")]
    [InlineData("@reboot")]
    [InlineData("@every 5m")]
    public void What_is_no_schedule_is_refused(string schedule) =>
        Assert.Equal("schedule", Assert.Single(Assert.Throws<DeclarationException>(Job(schedule).Resolve).Mistakes).Field);

    private static JobDeclaration Job(string schedule) => new()
    {
        Name = "migrate",
        Plane = new() { Name = "blockchain" },
        Image = Declarations.Image,
        Runtime = "nodejs",
        Schedule = schedule,
    };
}
