using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Baseline;

/// <summary>LUCID-POD-009: seccomp is not turned off; before 1.19 that was said by annotations.</summary>
public sealed class SeccompRule : PodRule
{
    private const string PodAnnotation = "seccomp.security.alpha.kubernetes.io/pod";
    private const string ContainerAnnotation = "container.seccomp.security.alpha.kubernetes.io/";
    private static readonly KubernetesVersion FirstWithField = new(19);

    /// <inheritdoc />
    public override RuleDescription Description => BaselineRules.Seccomp;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("both types that filter, and none", """
            securityContext: {seccompProfile: {type: RuntimeDefault}}
            containers: [{name: app, securityContext: {seccompProfile: {type: Localhost, localhostProfile: lucid.json}}}, {name: other}]
            """),
        RuleExample.AnnotatedPod("annotations mean nothing from 1.19 on", $"{PodAnnotation}: unconfined", "containers: [{name: app}]", 19),
        RuleExample.AnnotatedPod(
            "annotations that filter, and one for a container that is not there",
            $"{PodAnnotation}: docker/default\n{ContainerAnnotation}app: localhost/lucid.json\n{ContainerAnnotation}gone: unconfined",
            "containers: [{name: app}]",
            18),
        RuleExample.Pod("fields mean nothing before 1.19",
            "securityContext: {seccompProfile: {type: Unconfined}}\ncontainers: [{name: app}]", 18),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("the pod and a container", """
            securityContext:
              seccompProfile:
                type: Unconfined # !
            initContainers:
            - {name: first, securityContext: {seccompProfile: {type: Unconfined}}} # !
            containers: [{name: app}]
            """),
        RuleExample.Pod("a profile without a type", "securityContext:\n  seccompProfile: {} # !\ncontainers: [{name: app}]"),
        RuleExample.AnnotatedPod(
            "annotations before 1.19",
            $"{PodAnnotation}: unconfined # !\n{ContainerAnnotation}app: \"\" # !",
            "containers: [{name: app}]",
            18),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => version >= FirstWithField
            ? Profiles.NotFiltering(pod, "seccompProfile").Select(place => At(pod, place.Scope, place.Position, place.Message))
            : Annotations(pod);

    private IEnumerable<Finding> Annotations(Pod pod)
    {
        var keys = pod.Containers.Select(container => ContainerAnnotation + container.Name)
            .Prepend(PodAnnotation)
            .ToHashSet(StringComparer.Ordinal);
        return from entry in pod.Metadata?.Object("annotations")?.Entries ?? []
               where keys.Contains(entry.Key)
               where entry.Value is DocumentScalar { Kind: ScalarKind.Text } scalar && !IsFiltering(scalar.Text)
               select At(
                   pod,
                   entry.Value.Position,
                   $"the annotation {entry.Key} is {Quote.Of(((DocumentScalar)entry.Value).Text)}; remove it, or write 'runtime/default'");
    }

    private static bool IsFiltering(string profile)
        => profile is "runtime/default" or "docker/default" || profile.StartsWith("localhost/", StringComparison.Ordinal);
}
