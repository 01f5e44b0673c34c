using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Baseline;

/// <summary>LUCID-POD-006: AppArmor is not turned off, neither by a field nor by the annotation of before 1.30.</summary>
public sealed class AppArmorRule : PodRule
{
    private const string Annotation = "container.apparmor.security.beta.kubernetes.io/";

    /// <inheritdoc />
    public override RuleDescription Description => BaselineRules.AppArmor;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("both types that filter", """
            securityContext: {appArmorProfile: {type: RuntimeDefault}}
            containers: [{name: app, securityContext: {appArmorProfile: {type: Localhost, localhostProfile: lucid}}}]
            """),
        RuleExample.AnnotatedPod(
            "annotations that filter, or are about something else",
            """
            container.apparmor.security.beta.kubernetes.io/app: runtime/default
            container.apparmor.security.beta.kubernetes.io/other: localhost/lucid
            container.apparmor.security.beta.kubernetes.io/third: ""
            example.com/apparmor: unconfined
            """,
            "containers: [{name: app}]"),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("the pod and a container", """
            securityContext:
              appArmorProfile:
                type: Unconfined # !
            containers:
            - {name: app, securityContext: {appArmorProfile: {type: Unconfined}}} # !
            """),
        RuleExample.AnnotatedPod(
            "an annotation, also for a container that is not there",
            "container.apparmor.security.beta.kubernetes.io/gone: unconfined # !",
            "containers: [{name: app}]"),
        RuleExample.Pod("a profile without a type", "containers:\n- {name: app, securityContext: {appArmorProfile: {}}} # !"),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
    {
        var annotations = from entry in pod.Metadata?.Object("annotations")?.Entries ?? []
                          where entry.Key.StartsWith(Annotation, StringComparison.Ordinal)
                          where entry.Value is DocumentScalar { Kind: ScalarKind.Text } scalar && !IsAllowed(scalar.Text)
                          select At(
                              pod,
                              entry.Value.Position,
                              $"the annotation {entry.Key} is {Quote.Of(((DocumentScalar)entry.Value).Text)}; "
                                  + " remove it, or write 'runtime/default'");
        return Profiles.NotFiltering(pod, "appArmorProfile")
            .Select(place => At(pod, place.Scope, place.Position, place.Message))
            .Concat(annotations);
    }

    private static bool IsAllowed(string profile)
        => profile is "" or "runtime/default" || profile.StartsWith("localhost/", StringComparison.Ordinal);
}
