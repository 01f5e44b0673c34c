using Lucid.Hardening.Waivers;

namespace Lucid.Hardening.Tests.Waivers;

public sealed class WaiverCheckTests
{
    private static readonly Relaxation Escalation = new()
    {
        Rule = "LUCID-POD-014",
        Plane = "ops",
        Service = "signer",
        Field = "allowPrivilegeEscalation",
        Found = "true",
    };

    private static readonly Waiver Signer = new()
    {
        Rule = "LUCID-POD-014",
        Plane = "ops",
        Service = "signer",
        Reason = "The vendor's next release keeps the rule.",
        Who = "payments",
        Until = new(2026, 12, 31),
    };

    public static TheoryData<Waiver> Others => new(
        Signer with { Rule = "LUCID-POD-016" }, Signer with { Plane = "wallet" }, Signer with { Service = "other" });

    [Fact]
    public void A_waived_relaxation_is_no_mistake_and_its_waiver_is_used()
    {
        var check = WaiverCheck.Of([Escalation], [Signer]);

        Assert.Empty(check.Mistakes);
        Assert.Equal(Signer, Assert.Single(check.Used));
        Assert.Empty(check.Unused);
    }

    [Fact]
    public void A_waiver_for_a_plane_is_for_every_service_on_it()
        => Assert.Empty(WaiverCheck.Of([Escalation], [Signer with { Service = null }]).Mistakes);

    [Fact]
    public void One_for_a_service_is_not_for_its_plane()
        => Assert.Single(WaiverCheck.Of([Escalation with { Service = null }], [Signer]).Mistakes);

    [Theory]
    [MemberData(nameof(Others))]
    public void A_waiver_of_another_rule_or_place_does_not_count_and_is_unused(Waiver other)
    {
        var check = WaiverCheck.Of([Escalation], [other]);

        Assert.Equal(
            "allowPrivilegeEscalation: found 'true'; write what keeps LUCID-POD-014, or a waiver of this rule for service 'signer' on "
                + "plane 'ops': with reason, who answers for it, and until when.",
            Assert.Single(check.Mistakes).ToString());
        Assert.Equal(other, Assert.Single(check.Unused));
    }
}
