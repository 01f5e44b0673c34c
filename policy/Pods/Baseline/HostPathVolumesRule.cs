using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Baseline;

/// <summary>LUCID-POD-004: no files of the node.</summary>
public sealed class HostPathVolumesRule : PodRule
{
    /// <inheritdoc />
    public override RuleDescription Description => BaselineRules.HostPathVolumes;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod(
            "other types",
            "volumes: [{name: tmp, emptyDir: {}}, {name: share, nfs: {server: files, path: /}}]\ncontainers: [{name: app}]"),
        RuleExample.Pod("no volumes", "containers: [{name: app}]"),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("two of three", """
            volumes:
            - name: tmp
              emptyDir: {}
            - name: socket
              hostPath: {path: /run/containerd/containerd.sock} # !
            - name: empty
              hostPath: {} # !
            containers: [{name: app}]
            """),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => pod.Spec.Objects("volumes").Where(volume => volume.Has("hostPath")).Select(volume => At(
            pod,
            volume.Entry("hostPath")!.KeyPosition,
            $"volume {Quote.Of(volume.Text("name"))} mounts {Quote.Of(volume.Object("hostPath")?.Text("path"))} of the node;"
                + " use an emptyDir, a claim, a configMap or a secret"));
}
