using Lucid.Admission.Tests.Evaluation;
using Lucid.Hardening.Admission;

namespace Lucid.Admission.Tests.Guards;

/// <summary>What a waiver lets in, and what not.</summary>
[Collection(EvaluatorCollection.Name)]
public sealed class WaiverTests(CelEvaluator evaluator)
{
    private const string Escalation = "LUCID-POD-014";
    private const string Drop = "LUCID-POD-016";
    private const string Add = "LUCID-POD-003";

    private const string Escalating = "{capabilities: {drop: [ALL]}}";

    public static TheoryData<string> AllForms => [.. Forms.All];

    [NodeTheory]
    [MemberData(nameof(AllForms))]
    public async Task A_waived_service_is_let_off_the_rule_in_every_form(string form)
        => Assert.Empty(await Refused(Guards.At(34, Guards.Waiver(Escalation, "signer")), "signer", Escalating, form));

    [NodeTheory]
    [MemberData(nameof(AllForms))]
    public async Task No_other_service_is(string form)
        => Assert.Equal([Escalation], await Refused(Guards.At(34, Guards.Waiver(Escalation, "signer")), "other", Escalating, form));

    [NodeFact]
    public async Task Nor_a_pod_that_is_of_no_service()
        => Assert.Equal([Escalation], await Refused(Guards.At(34, Guards.Waiver(Escalation, "signer")), null, Escalating));

    [NodeFact]
    public async Task Every_other_rule_holds_for_the_waived_service()
        => Assert.Equal(
            ["LUCID-POD-002", Drop],
            await Refused(Guards.At(34, Guards.Waiver(Escalation, "signer")), "signer", "{privileged: true}"));

    [NodeFact]
    public async Task A_waiver_of_a_rule_leaves_the_rules_within_it_in_force()
        => Assert.Equal([Add], await Refused(Guards.At(34, Guards.Waiver(Drop, "signer")), "signer", Adding));

    [NodeFact]
    public async Task For_a_whole_plane_too()
        => Assert.Equal([Add], await Refused(Guards.At(34, Guards.Waiver(Drop)), "other", Adding));

    [NodeFact]
    public async Task They_are_waived_by_their_own_waivers()
        => Assert.Empty(await Refused(Guards.At(34, Guards.Waiver(Drop), Guards.Waiver(Add, "signer")), "signer", Adding));

    [NodeFact]
    public async Task The_rules_within_speak_only_for_whom_the_whole_is_waived()
        => Assert.Equal([Drop], await Refused(Guards.At(34, Guards.Waiver(Drop, "signer")), "other", Adding));

    [NodeFact]
    public async Task A_waiver_of_a_part_alone_lets_nothing_in()
        => Assert.Equal([Drop], await Refused(Guards.At(34, Guards.Waiver(Add, "signer")), "signer", Adding));

    private static string Adding => "{allowPrivilegeEscalation: false, capabilities: {add: [SYS_ADMIN]}}";

    private async Task<IEnumerable<string>> Refused(
        ResolvedAdmissionPolicy policy, string? service, string securityContext, string form = "Pod")
    {
        var label = service is null ? "app: none" : $"app.kubernetes.io/name: {service}";
        var pod = Documents.Read($$$"""
            apiVersion: v1
            kind: Pod
            metadata:
              name: example
              labels:
                {{{label}}}
            spec:
              securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
              containers:
              - name: app
                securityContext: {{{securityContext}}}
            """);
        var verdicts = await evaluator.EvaluateAsync(CelPolicy.Of(policy), Forms.Of(pod, form));
        Assert.All(verdicts, verdict => Assert.Null(verdict.Error));
        return policy.Validations.Zip(verdicts).Where(pair => !pair.Second.Accepts).Select(pair => pair.First.Rule);
    }
}
