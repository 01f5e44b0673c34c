using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Restricted;

/// <summary>LUCID-POD-013: only volumes that hold nothing of the node.</summary>
public sealed class VolumeTypesRule : PodRule
{
    /// <inheritdoc />
    public override RuleDescription Description => RestrictedRules.VolumeTypes;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("all that are allowed", """
            volumes:
            - {name: a, configMap: {name: settings}}
            - {name: b, csi: {driver: example.com}}
            - {name: c, downwardAPI: {}}
            - {name: d, emptyDir: {}}
            - {name: e, ephemeral: {}}
            - {name: f, image: {reference: example.com/data}}
            - {name: g, persistentVolumeClaim: {claimName: data}}
            - {name: h, projected: {}}
            - {name: i, secret: {secretName: keys}}
            containers: [{name: app}]
            """),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("types that the node mounts", """
            volumes:
            - {name: a, emptyDir: {}}
            - name: b
              hostPath: {path: /} # !
            - name: c
              nfs: {server: files, path: /} # !
            - name: d
              somethingNew: {} # !
            containers: [{name: app}]
            """),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => from volume in pod.Spec.Objects("volumes")
           where !AllowedValues.RestrictedVolumes.Any(volume.Has)

           // Where a volume names no type, the API server puts an emptyDir before it asks anybody.
           let source = volume.Present.FirstOrDefault(entry => entry.Key != "name")
           where source is not null
           let message = $"volume {Quote.Of(volume.Text("name"))} is of type {Quote.Of(source.Key)};"
               + $" write one of {string.Join(", ", AllowedValues.RestrictedVolumes)}"
           select At(pod, source.KeyPosition, message);
}
