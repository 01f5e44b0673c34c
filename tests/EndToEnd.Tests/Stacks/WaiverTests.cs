using System.Globalization;
using System.Text.RegularExpressions;

namespace Lucid.EndToEnd.Tests.Stacks;

/// <summary>What a stack waives stands in its preview.</summary>
public sealed class WaiverTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WaiverTests() => File.WriteAllText(_folder["Pulumi.yaml"], Repository.ProjectFile);

    private static string Soon => DateTimeOffset.UtcNow.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_waiver_in_force_is_a_warning()
    {
        var result = await PreviewAsync("LUCID-POD-014", "node-management", Soon);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            $"LUCID-POD-014 is waived for service 'node-management' on plane 'blockchain' until {Soon}: Its next release keeps the rule. (nodes)",
            result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_label_of_the_namespace_makes_way_for_it_and_the_preview_says_so()
    {
        var result = await PreviewAsync("LUCID-POD-014", "node-management", Soon, "enforce");

        Assert.Contains("Namespace lucid-blockchain enforces only Pod Security baseline", result.Output + result.Error, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(result.Output, "enforce\"]: \"baseline\""));
    }

    [Theory]
    [InlineData("LUCID-ADM-001", null)]
    [InlineData("LUCID-POD-014", "blockchain-core")]
    public async Task One_that_nothing_needs_is_told_to_be_taken_out(string rule, string? service)
    {
        var result = await PreviewAsync(rule, service, Soon, "enforce");

        Assert.Contains(
            $"Pulumi.test.yaml: The rule is kept there, so this waiver can be taken out: {rule} is waived for", result.Output + result.Error,
            StringComparison.Ordinal);
        Assert.DoesNotContain("variables.service in [", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_the_guard_does_not_need_is_told_to_be_taken_out()
    {
        var result = await PreviewAsync("LUCID-POD-019", "node-management", Soon);

        Assert.Contains("LUCID-POD-019 is not checked there anyway, so its waiver lets nothing through; take it out.", result.Output + result.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_has_expired_ends_the_preview()
    {
        var result = await PreviewAsync("LUCID-POD-014", "node-management", "2026-01-01");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("Pulumi.test.yaml: lucid:waivers[0].until: found '2026-01-01'; allowed: nothing at all, the waiver has expired:",
            result.Output + result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<LucidResult> PreviewAsync(string rule, string? service, string until, string admission = "warn")
    {
        File.WriteAllText(_folder["Pulumi.test.yaml"], $"""
            config:
              lucid:production: false
              lucid:imageTag: dev
              lucid:admission: {admission}
              lucid:cluster:
                networkPlugin: calico
              lucid:waivers:
                - rule: {rule}
                  plane: chain
                  service: {service}
                  reason: Its next release keeps the rule.
                  who: nodes
                  until: "{until}"
            """);
        return Lucid.RunAsync("preview", "--cwd", _folder.Path, "--stack", "test", "--details");
    }
}
