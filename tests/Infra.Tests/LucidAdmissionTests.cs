using Lucid.Hardening.Waivers;
using Lucid.Infra.Settings;
using Lucid.Testing;
using Lucid.Testing.Mocks;
using Lucid.Testing.Snapshots;

namespace Lucid.Infra.Tests;

/// <summary>The guards of the planes, by the stacks' settings.</summary>
public sealed class LucidAdmissionTests
{
    private const string Guard = "lucid:index:AdmissionGuard";

    private static readonly Waiver Escalation = new()
    {
        Rule = "LUCID-POD-014",
        Plane = "blockchain",
        Service = "node-management",
        Reason = "Its next release drops the setuid helper.",
        Who = "nodes team",
        Until = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30),
    };

    [Theory]
    [InlineData("dev", "enforce")]
    [InlineData("prod", "enforce")]
    public async Task Every_plane_has_a_guard(string stack, string mode) => Assert.Equal(
        [$"blockchain {mode}", $"ops {mode}", $"wallet {mode}"],
        (await Run(ProjectFiles.Settings(stack))).OfType(Guard)
            .Select(guard => $"{guard.Name} {guard.Inputs["mode"]}").Order(StringComparer.Ordinal));

    [Fact]
    public async Task None_has_one_where_admission_is_off()
        => Assert.Empty((await Run(ProjectFiles.Settings("dev") with { Admission = "off" })).OfType(Guard));

    [Fact]
    public async Task A_waiver_goes_to_the_guard_of_its_plane_alone()
    {
        var snapshot = await Run(ProjectFiles.Settings("prod") with { Waivers = [Escalation] });

        var waiving = snapshot.OfType(Guard).Where(guard => !guard.Inputs.At("waivers").Items.IsEmpty);
        Assert.Equal(["blockchain"], waiving.Select(guard => guard.Name));
    }

    [Fact]
    public async Task A_waiver_for_a_service_of_the_program_opens_nothing_since_the_service_keeps_the_rule()
    {
        var snapshot = await Run(ProjectFiles.Settings("prod") with { Waivers = [Escalation with { Service = "blockchain-core" }] });

        Assert.All(snapshot.OfType(Guard), guard => Assert.Empty(guard.Inputs.At("waivers").Items));
    }

    private static Task<Snapshot> Run(LucidSettings settings) => TestProgram.RunAsync(
        () => LucidStack.Declare(settings), new() { Mocks = new StrictMocks("lucid:*", "kubernetes:*") });
}
