using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Lucid.Admission.Tests.Evaluation;
using Lucid.Admission.Tests.Rules;
using Lucid.Hardening.Clusters;
using Lucid.Policy.Documents;
using Lucid.Policy.Pods;

namespace Lucid.Admission.Tests.Guards;

/// <summary>Whole policies: what an API server would let in.</summary>
[Collection(EvaluatorCollection.Name)]
public sealed class GuardTests(CelEvaluator evaluator)
{
    private const int RandomPodCount = 200;

    private const string Hardened = """
        apiVersion: v1
        kind: Pod
        metadata: {name: example}
        spec:
          securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
          containers:
          - {name: app, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}
        """;

    private const string Root = """
        apiVersion: v1
        kind: Pod
        metadata: {name: example}
        spec: {containers: [{name: app}]}
        """;

    public static TheoryData<string> AllForms => [.. Forms.All];

    public static TheoryData<int> Minors => [30, 31, 32, 34, 35, 37];

    [NodeTheory]
    [MemberData(nameof(AllForms))]
    public async Task A_hardened_pod_comes_in(string form) => Assert.Equal([], await Refused(Documents.Read(Hardened), form));

    [NodeTheory]
    [MemberData(nameof(AllForms))]
    public async Task A_bare_pod_is_refused_for_each_rule_that_it_breaks(string form) => Assert.Equal(
        ["LUCID-POD-014", "LUCID-POD-015", "LUCID-POD-016", "LUCID-POD-017"], await Refused(Documents.Read(Root), form));

    [NodeTheory]
    [MemberData(nameof(Minors))]
    public async Task The_guard_lets_in_what_Pod_Security_restricted_lets_in_and_nothing_else(int minor)
    {
        var policy = CelPolicy.Of(Guards.At(minor));
        var pods = RandomPods.Overlaying(Documents.Read(Hardened)).Sample(RandomPodCount).ToImmutableArray();

        var verdicts = await evaluator.EvaluateAsync([.. pods.Select(pod => new CelRequest(policy, pod))]);

        Assert.All(pods.Zip(verdicts), pair => Assert.Equal(
            (pair.First.ToJsonString(), IsRestricted(pair.First, minor)),
            (pair.First.ToJsonString(), pair.Second.All(verdict => verdict.Admits))));
        Assert.InRange(pods.Count(pod => IsRestricted(pod, minor)), RandomPodCount / 10, RandomPodCount * 9 / 10);
    }

    [NodeTheory]
    [MemberData(nameof(AllForms))]
    public async Task What_was_there_before_may_change_in_all_but_its_pod(string form)
    {
        var old = Forms.Of(Documents.Read(Root), form);
        var scaled = old.DeepClone().AsObject();
        scaled["metadata"]!["finalizers"] = new JsonArray();
        if (scaled["spec"] is JsonObject spec && form is "Deployment" or "ReplicaSet")
        {
            spec["replicas"] = 0;
        }

        Assert.Empty(await evaluator.EvaluateAsync(CelPolicy.Of(Guards.At(34)), scaled, old));
    }

    [NodeTheory]
    [MemberData(nameof(AllForms))]
    public async Task A_change_of_the_pod_is_checked(string form)
    {
        var old = Forms.Of(Documents.Read(Root), form);
        var changed = old.DeepClone().AsObject();
        Forms.PodSpec(changed)!["terminationGracePeriodSeconds"] = 5;

        Assert.Contains(await evaluator.EvaluateAsync(CelPolicy.Of(Guards.At(34)), changed, old), verdict => !verdict.Admits);
    }

    private static bool IsRestricted(JsonObject pod, int minor)
    {
        var file = KubernetesReader.Read("example.json", Served.By(pod).ToJsonString());
        return PodSecurity.Check(Pod.Of(file.Objects.Single())!, PodSecurityLevel.Restricted, new KubernetesVersion(minor)).IsEmpty;
    }

    private async Task<IEnumerable<string>> Refused(JsonObject pod, string form)
    {
        var policy = Guards.At(34);
        var verdicts = await evaluator.EvaluateAsync(CelPolicy.Of(policy), Forms.Of(pod, form));
        Assert.All(verdicts, verdict => Assert.Null(verdict.Error));
        return policy.Validations.Zip(verdicts).Where(pair => !pair.Second.Accepts).Select(pair => pair.First.Rule);
    }
}
