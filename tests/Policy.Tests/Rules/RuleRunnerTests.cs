using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Tests.Rules;

public sealed class RuleRunnerTests
{
    private const string Insecure = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: api, namespace: shop}
        spec:
          template:
            spec:
              hostNetwork: true
              volumes:
              - name: root
                hostPath: {path: /}
              containers:
              - name: app
                securityContext:
                  runAsUser: 0
                  capabilities: {drop: [ALL], add: [SYS_ADMIN]}
        """;

    [Fact]
    public void Findings_come_by_place_and_say_everything() => Assert.Equal(
        """
        b.yaml:7:20: critical LUCID-POD-001: Deployment shop/api: the pod: hostNetwork is true; remove it or set it to false
        b.yaml:10:9: critical LUCID-POD-004: Deployment shop/api: volume 'root' mounts '/' of the node; use an emptyDir, a claim, a configMap or a secret
        b.yaml:13:9: high LUCID-POD-014: Deployment shop/api: container 'app': securityContext.allowPrivilegeEscalation is not set, and its default is true; set it to false
        b.yaml:13:9: high LUCID-POD-015: Deployment shop/api: container 'app': neither it nor the pod has a seccompProfile; set seccompProfile.type of one of them to RuntimeDefault
        b.yaml:13:9: high LUCID-POD-017: Deployment shop/api: container 'app': neither it nor the pod sets runAsNonRoot; set it to true in the pod's securityContext
        b.yaml:14:22: high LUCID-POD-018: Deployment shop/api: container 'app': securityContext.runAsUser is 0, which is root; write another number, such as 65532
        b.yaml:15:45: high LUCID-POD-003: Deployment shop/api: container 'app': adds the capability 'SYS_ADMIN'; remove it from capabilities.add
        """,
        string.Join('\n', Run(KubernetesReader.Read("b.yaml", Insecure))));

    [Fact]
    public void Files_come_in_the_order_of_their_names_whatever_order_they_are_given_in()
    {
        var (first, second) = (KubernetesReader.Read("a.yaml", Insecure), KubernetesReader.Read("b.yaml", Insecure));

        Assert.Equal(Run(first, second).AsEnumerable(), Run(second, first));
        Assert.Equal(["a.yaml", "b.yaml"], Run(second, first).Select(finding => finding.Location.File).Distinct());
    }

    [Fact]
    public void Of_two_rules_for_the_same_value_the_one_that_says_more_speaks() => Assert.DoesNotContain(
        Run(KubernetesReader.Read("b.yaml", Insecure)),
        finding => finding.Rule.Id is "LUCID-POD-013" or "LUCID-POD-016");

    [Fact]
    public void What_only_the_wider_rule_finds_stays()
    {
        var file = KubernetesReader.Read("b.yaml",
            Insecure.Replace("SYS_ADMIN", "CHOWN", StringComparison.Ordinal).Replace("hostPath", "nfs", StringComparison.Ordinal));

        var ids = Run(file).Select(finding => finding.Rule.Id).ToList();
        Assert.Contains("LUCID-POD-013", ids);
        Assert.Contains("LUCID-POD-016", ids);
    }

    [Fact]
    public void A_finding_in_a_shared_context_is_told_for_each_container()
    {
        var file = Manifests.Read("""
            apiVersion: v1
            kind: Pod
            metadata: {name: example}
            spec:
              containers:
              - {name: one, securityContext: &root {privileged: true}}
              - {name: two, securityContext: *root}
            """);

        Assert.Equal(["one", "two"], Run(file).Where(finding => finding.Rule.Id == "LUCID-POD-002").Select(finding => finding.Container));
    }

    private static ImmutableArray<Finding> Run(params KubernetesFile[] files) => RuleRunner.Run(RuleBook.Standard, files);
}
