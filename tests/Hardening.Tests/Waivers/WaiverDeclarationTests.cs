using System.Collections.Immutable;
using Lucid.Hardening.Rules;
using Lucid.Hardening.Validation;
using Lucid.Hardening.Waivers;

namespace Lucid.Hardening.Tests.Waivers;

public sealed class WaiverDeclarationTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly WaiverDeclaration Signer = new()
    {
        Rule = "LUCID-POD-014",
        Plane = "chain",
        Service = "signer",
        Reason = " The vendor's next release drops its setuid helper. ",
        Who = "payments",
        Until = "2026-12-31",
    };

    [Fact]
    public void A_waiver_is_printed_as_one_line() => Assert.Equal(
        "LUCID-POD-014 is waived for service 'signer' on plane 'blockchain' until 2026-12-31: "
            + "The vendor's next release drops its setuid helper. (payments)",
        Resolve(Signer).Single().ToString());

    [Fact]
    public void Without_a_service_it_is_for_the_whole_plane()
        => Assert.StartsWith(
            "LUCID-POD-014 is waived for all of plane 'blockchain' until", Resolve(Signer with { Service = null }).Single().ToString(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-11-25")]
    [InlineData("2027-11-26")]
    public void It_holds_on_its_last_day_and_at_most_a_year(string until)
        => Assert.Equal(until, $"{Resolve(Signer with { Until = until }).Single().Until:yyyy-MM-dd}");

    [Fact]
    public void One_that_has_expired_is_an_error_that_says_how_to_renew_it() => Assert.Equal(
        """
        waivers of 'prod' has a mistake:
          waivers[0].until: found '2026-11-24'; write nothing at all, the waiver has expired: keep the rule and take the waiver out, or have whoever answers for it look at it again and renew it with a date from '2026-11-25' to '2027-11-26'.
        """,
        Refused(Signer with { Until = "2026-11-24" }));

    [Fact]
    public void All_mistakes_of_all_waivers_are_told_at_once() => Assert.Equal(
        $"""
        waivers of 'prod' has 8 mistakes:
          waivers[0].rule: found 'LUCID-POD-999'; write the id of a rule that can be waived: {string.Join(", ", WaivableRules.All)}.
          waivers[0].plane: found nothing; write 1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'.
          waivers[0].service: found 'Signer'; write 1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'.
          waivers[0].reason: found 'legacy'; write why the rule cannot be kept there, in a sentence; 20 to 300 letters in one line.
          waivers[0].who: found ' '; write the person or the team that answers for it; 1 to 300 letters in one line.
          waivers[0].until: found '31.12.2026'; write the last day on which it holds, as a date such as '2027-11-26', in YAML in quotes.
          waivers[2].rule: found 'LUCID-POD-014'; write nothing: waivers[1] waives this rule in this place already.
          waivers[3].until: found '2027-11-27'; write a date until '2027-11-26': a waiver is looked at again after 366 days at the latest.
        """,
        Refused(
            new() { Rule = "LUCID-POD-999", Service = "Signer", Reason = "legacy", Who = " ", Until = "31.12.2026" },
            Signer,
            Signer with { Plane = "blockchain", Until = "2026-12-01" },
            Signer with { Service = "other", Until = "2027-11-27" }));

    [Fact]
    public void A_reason_is_one_line() => Assert.Contains(
        "waivers[0].reason", Refused(Signer with { Reason = "Nobody has looked at it.\nLUCID-POD-002 is waived too." }),
        StringComparison.Ordinal);

    [Fact]
    public void Every_rule_that_an_API_server_checks_can_be_waived_and_that_it_does()
        => Assert.Equal(
            RuleDescriptions.All.Where(rule => !rule.Admission.IsEmpty).Select(rule => rule.Id).Prepend("LUCID-ADM-001"),
            WaivableRules.All);

    [Fact]
    public void Nobody_waives_that_a_document_can_be_read() => Assert.DoesNotContain("LUCID-DOC-001", WaivableRules.All);

    private static ImmutableArray<Waiver> Resolve(params ImmutableArray<WaiverDeclaration> waivers)
        => WaiverDeclaration.Resolve("prod", waivers, Today);

    private static string Refused(params ImmutableArray<WaiverDeclaration> waivers)
        => Assert.Throws<DeclarationException>(() => Resolve(waivers)).Message;
}
