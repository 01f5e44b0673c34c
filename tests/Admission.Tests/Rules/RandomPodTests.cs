using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Lucid.Admission.Tests.Evaluation;
using Lucid.Hardening.Clusters;
using Lucid.Policy.Pods;
using Lucid.Policy.Rules;

namespace Lucid.Admission.Tests.Rules;

/// <summary>Random pods, judged twice: by the rules and by their expressions.</summary>
[Collection(EvaluatorCollection.Name)]
public sealed class RandomPodTests(CelEvaluator evaluator)
{
    private const int Pods = 300;

    public static TheoryData<int> Minors => [30, 31, 32, 34, 35, 37];

    [NodeTheory]
    [MemberData(nameof(Minors))]
    public async Task Every_expression_says_of_every_pod_what_its_rule_says(int minor)
    {
        var version = new KubernetesVersion(minor);
        var rules = PodSecurity.AllRules.Where(rule => rule.Description.AdmissionAt(version) is not null).ToImmutableArray();
        var policy = CelPolicy.Of([.. rules.Select(rule => rule.Description.AdmissionAt(version)!.Expression)]);
        var pods = RandomPods.Pods().Sample(Pods).ToImmutableArray();

        var verdicts = await evaluator.EvaluateAsync([.. pods.Select(pod => new CelRequest(policy, pod))]);

        var seen = new HashSet<(string Id, bool Keeps)>();
        foreach (var (pod, answers) in pods.Zip(verdicts))
        {
            Assert.All(rules.Zip(answers), pair => Assert.True(
                pair.Second == new CelVerdict(Keeps(pod, pair.First), null), $"{pair.First.Description.Id} {pair.Second}: {pod}"));
        }

        // A generator whose pods all break a rule, or all keep it, would show nothing about it.
        Assert.Equal(rules.Length * 2, seen.Count);

        bool Keeps(JsonObject pod, PodRule rule)
        {
            var keeps = Documents.Keeps(pod, rule, version);
            seen.Add((rule.Description.Id, keeps));
            return keeps;
        }
    }
}
