using Lucid.Admission.Tests.Evaluation;
using Lucid.Hardening.Clusters;
using Lucid.Policy.Pods;
using Lucid.Policy.Rules;

namespace Lucid.Admission.Tests.Rules;

/// <summary>The expressions of the rules on the rules' own examples, in every form, in every version that has admission policies.</summary>
[Collection(EvaluatorCollection.Name)]
public sealed class ExampleTests(CelEvaluator evaluator)
{
    public static TheoryData<string> Ids => [.. PodSecurity.AllRules.Select(rule => rule.Description.Id)];

    private static ImmutableArray<KubernetesVersion> Versions { get; } =
    [
        .. Enumerable.Range(0, 1 + KubernetesVersion.Newest.Minor).Select(minor => new KubernetesVersion(minor))
            .Where(version => version >= KubernetesVersion.FirstWithAdmissionPolicies),
    ];

    [NodeTheory]
    [MemberData(nameof(Ids))]
    public Task Good_examples_are_accepted_in_every_form(string id) => AllAre(true, id, rule => rule.Good);

    [NodeTheory]
    [MemberData(nameof(Ids))]
    public Task Bad_examples_are_refused_in_every_form(string id) => AllAre(false, id, rule => rule.Bad);

    [NodeTheory]
    [MemberData(nameof(Ids))]
    public async Task In_every_version_the_expression_says_of_every_example_what_the_rule_says(string id)
    {
        var rule = Rule(id);
        var cases =
            (from version in Versions
             from example in rule.Good.Concat(rule.Bad)
             from form in Forms.All
             let written = Forms.Of(Documents.Read(example.Text), form)
             let expression = rule.Description.AdmissionAt(version)
             let keeps = Documents.Keeps(written, rule, version)
             select (Name: $"{version}, {form}: {example.Title}", Keeps: keeps, expression, written)).ToImmutableArray();
        var asked = cases.Where(@case => @case.expression is not null).ToImmutableArray();

        var verdicts = await evaluator.EvaluateAsync(
            [.. asked.Select(@case => new CelRequest(CelPolicy.Of(@case.expression!.Expression), @case.written))]);

        Assert.All(cases.Except(asked), @case => Assert.True(@case.Keeps, $"{@case.Name}: the rule speaks, but has no expression."));
        Assert.All(asked.Zip(verdicts), pair =>
            Assert.Equal((pair.First.Name, new CelVerdict(pair.First.Keeps, null)), (pair.First.Name, pair.Second.Single())));
    }

    [NodeTheory]
    [MemberData(nameof(Ids))]
    public async Task Whatever_field_is_absent_there_is_a_verdict_and_it_is_that_of_the_rule(string id)
    {
        var rule = Rule(id);
        var expression = rule.Description.AdmissionAt(KubernetesVersion.Newest)!.Expression;
        var cases =
            (from example in rule.Good.Concat(rule.Bad)
             let whole = Forms.Of(Documents.Read(example.Text), "Deployment")
             from partial in AbsentFields.Of(whole)
             select partial).ToImmutableArray();

        var verdicts = await evaluator.EvaluateAsync([.. cases.Select(@case => new CelRequest(CelPolicy.Of(expression), @case))]);

        Assert.NotEmpty(cases);
        Assert.All(cases.Zip(verdicts), pair => Assert.Equal(
            (pair.First.ToJsonString(), new CelVerdict(Documents.Keeps(pair.First, rule, KubernetesVersion.Newest), null)),
            (pair.First.ToJsonString(), pair.Second.Single())));
    }

    [Fact]
    public void Every_rule_of_Pod_Security_has_an_expression()
        => Assert.All(PodSecurity.AllRules, rule => Assert.NotNull(rule.Description.AdmissionAt(KubernetesVersion.Newest)));

    private static PodRule Rule(string id) => PodSecurity.AllRules.Single(rule => rule.Description.Id == id);

    private async Task AllAre(bool accepted, string id, Func<PodRule, ImmutableArray<RuleExample>> examples)
    {
        var cases =
            (from example in examples(Rule(id))
             let expression = Rule(id).Description.AdmissionAt(example.Version)
             where expression is not null
             from form in Forms.All
             let written = Forms.Of(Documents.Read(example.Text), form)
             select (Name: $"{form}: {example.Title}", expression.Expression, Object: written)).ToImmutableArray();

        var verdicts = await evaluator.EvaluateAsync(
            [.. cases.Select(@case => new CelRequest(CelPolicy.Of(@case.Expression), @case.Object))]);

        Assert.NotEmpty(cases);
        Assert.All(cases.Zip(verdicts), pair =>
            Assert.Equal((pair.First.Name, new CelVerdict(accepted, null)), (pair.First.Name, pair.Second.Single())));
    }
}
