using System.Text.Json;
using Lucid.Infra.Settings;

namespace Lucid.Infra.Tests.Settings;

/// <summary>What stands under <c>lucid:admission</c> and <c>lucid:waivers</c>.</summary>
public sealed class AdmissionReaderTests
{
    private const string Old = """{"networkPlugin":"calico","kubernetesVersion":"1.29"}""";

    [Fact]
    public void The_API_server_refuses_unless_a_stack_says_otherwise() => Assert.Equal("enforce", Read([]).Admission);

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Both_stacks_refuse_and_waive_nothing(string stack)
    {
        var settings = ProjectFiles.Settings(stack);

        Assert.Equal("enforce", settings.Admission);
        Assert.Empty(settings.Waivers);
    }

    [Fact]
    public void Outside_production_admission_can_be_turned_off()
        => Assert.Equal("off", Read(new() { ["lucid:production"] = "false", ["lucid:admission"] = "off" }).Admission);

    [Theory]
    [InlineData("warn")]
    [InlineData("off")]
    public void In_production_less_than_enforcing_takes_a_waiver_for_each_plane(string mode) => Refused(
        new() { ["lucid:admission"] = mode, ["lucid:waivers"] = Waivers(("LUCID-ADM-001", "ops")) },
        $"lucid:admission: found '{mode}'; allowed: what keeps LUCID-ADM-001, or a waiver of this rule for plane 'blockchain': "
            + "with reason, who answers for it, and until when.",
        $"lucid:admission: found '{mode}'; allowed: what keeps LUCID-ADM-001, or a waiver of this rule for plane 'wallet': "
            + "with reason, who answers for it, and until when.");

    [Fact]
    public void With_them_it_is_accepted() => Assert.Equal("warn", Read(new()
    {
        ["lucid:admission"] = "warn",
        ["lucid:waivers"] = Waivers(("LUCID-ADM-001", "ops"), ("LUCID-ADM-001", "chain"), ("LUCID-ADM-001", "wallet")),
    }).Admission);

    [Fact]
    public void A_cluster_before_1_30_has_no_admission_policies() => Refused(
        new() { ["lucid:cluster"] = Old },
        "lucid:admission: found nothing; allowed: off, since the cluster is older than Kubernetes 1.30, so that its API server checks no "
            + "ValidatingAdmissionPolicy.");

    [Fact]
    public void There_it_is_off() => Assert.Equal(
        "off", Read(new() { ["lucid:production"] = "false", ["lucid:cluster"] = Old, ["lucid:admission"] = "off" }).Admission);

    [Fact]
    public void A_waiver_says_rule_place_reason_who_and_until_when() => Assert.Equal(
        "LUCID-POD-014 is waived for service 'node-management' on plane 'blockchain' until 2026-12-31: "
            + "Its next release drops the setuid helper. (nodes team)",
        Read(new()
        {
            ["lucid:waivers"] = """
                [{ "rule": "LUCID-POD-014", "plane": "chain", "service": "node-management", "who": "nodes team", "until": "2026-12-31",
                   "reason": "Its next release drops the setuid helper." }]
                """,
        }).Waivers.Single().ToString());

    [Fact]
    public void Mistakes_of_waivers_are_told_where_they_are_written() => Refused(
        new()
        {
            ["lucid:waivers"] = """
                [{ "rule": "LUCID-POD-014", "plane": "lab", "reason": "legacy", "who": "ops", "until": "2026-11-24", "untill": "" }]
                """,
        },
        "lucid:waivers[0].plane: found 'lab'; allowed: blockchain, ops, wallet.",
        "lucid:waivers[0].untill: unknown key; did you mean lucid:waivers[0].until?",
        "lucid:waivers[0].reason: found 'legacy'; allowed: why the rule cannot be kept there, in a sentence; 20 to 300 letters in one line.",
        "lucid:waivers[0].until: found '2026-11-24'; allowed: nothing at all, the waiver has expired: keep the rule and take the waiver "
            + "out, or have whoever answers for it look at it again and renew it with a date from '2026-11-25' to '2027-11-26'.");

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("all")]
    public void Waivers_are_a_list_of_objects(string value) => Refused(
        new() { ["lucid:waivers"] = value }, $"lucid:waivers: found '{value}'; allowed: a list of objects.");

    private static string Waivers(params (string Rule, string Plane)[] waivers) => JsonSerializer.Serialize(waivers.Select(waiver => new
    {
        rule = waiver.Rule,
        plane = waiver.Plane,
        reason = "The admission policies are rolled out with the next release.",
        who = "platform team",
        until = "2026-12-31",
    }));

    private static LucidSettings Read(Dictionary<string, string> config)
    {
        var digest = $"sha256:{new string('a', 64)}";
        config.TryAdd("lucid:cluster", """{"networkPlugin":"calico"}""");
        config.TryAdd("lucid:services", JsonSerializer.Serialize(ServiceNames.All.ToDictionary(name => name, _ => new { digest })));
        return SettingsReader.Read("test", config, new HashSet<string>(), ProjectFiles.Today);
    }

    private static void Refused(Dictionary<string, string> config, params string[] problems)
    {
        var exception = Assert.Throws<Pulumi.RunException>(() => Read(config));
        Assert.Equal(problems.Select(problem => $"  Pulumi.test.yaml: {problem}"), exception.Message.Split('\n').Skip(1));
    }
}
