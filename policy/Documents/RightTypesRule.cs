using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Documents.Shapes;
using Lucid.Policy.Findings;
using Lucid.Policy.Pods;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Documents;

/// <summary>LUCID-DOC-003: values have the type that Kubernetes wants, as far as other rules rely on them.</summary>
public sealed class RightTypesRule : ManifestRule
{
    /// <inheritdoc />
    public override RuleDescription Description => DocumentRules.RightTypes;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("numbers and truth values in every spelling that Kubernetes reads", """
            hostNetwork: no
            hostPID: False
            securityContext: {runAsUser: 1e3, fsGroup: 0o17, runAsGroup: 65_532}
            """),
        RuleExample.Pod("null is nothing", "securityContext: ~\nvolumes:\ncontainers: null"),
        RuleExample.Of("a kind of others may do as it likes",
            "apiVersion: example.com/v1\nkind: Deployment\nspec: {template: {spec: {hostNetwork: 'no'}}}\n"),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("a truth value in quotes", "hostNetwork: \"false\" # !"),
        RuleExample.Pod("a number in quotes", "securityContext:\n  runAsUser: '65532' # !"),
        RuleExample.Pod("a number where a text is wanted", """
            containers:
            - name: app
              env:
              - {name: PORT, value: 8080} # !
            """),
        RuleExample.AnnotatedPod("a truth value as an annotation", "example.com/enabled: on # !", "containers: []"),
        RuleExample.Pod("a number with a fraction", "securityContext: {runAsUser: 1000.5} # !"),
        RuleExample.Pod("one container instead of a list of them", "containers: {name: app} # !"),
        RuleExample.Of("a workload without a pod",
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: example}\nspec: # !\n  replicas: 1\n"),
    ];

    /// <inheritdoc />
    public override IEnumerable<Finding> Check(KubernetesFile file, KubernetesVersion version)
    {
        ArgumentNullException.ThrowIfNull(file);
        var problems = file.Problems.Where(problem => problem.Kind == DocumentProblemKind.WrongType)
            .Select(problem => new Finding { Rule = Description, Message = problem.Message, Location = file.Locate(problem.Position) });
        return problems.Concat(file.Objects.SelectMany(Check));
    }

    /// <summary>What has another type than Kubernetes wants in the spec and metadata of a pod.</summary>
    /// <param name="pod">The pod.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Check(Pod pod)
    {
        ArgumentNullException.ThrowIfNull(pod);
        if (pod.Spec.Entries.IsEmpty)
        {
            string[] path = [.. pod.Path, "spec"];
            var message = $"{string.Join('.', path)} has to be an object with containers, and there is none";
            return [Finding(pod.Owner, pod.Owner.Root.Nearest(path), message)];
        }

        var prefix = string.Concat(pod.Path.Select(key => key + "."));
        var metadata = pod.Path.IsEmpty || pod.Metadata is null ? [] : KubernetesShapes.Metadata.Check(pod.Metadata, prefix + "metadata");
        return metadata.Concat(KubernetesShapes.PodSpec.Check(pod.Spec, prefix + "spec"))
            .Select(mismatch => Finding(pod.Owner, mismatch.Position, mismatch.Message));
    }

    private IEnumerable<Finding> Check(KubernetesObject item)
    {
        var metadata = item.Root.Value("metadata") is { } value ? KubernetesShapes.Metadata.Check(value, "metadata") : [];
        var policy = item is { Group: "networking.k8s.io", Kind: "NetworkPolicy" } && item.Root.Value("spec") is { } spec
            ? KubernetesShapes.NetworkPolicySpec.Check(spec, "spec")
            : [];
        return metadata.Concat(policy).Select(mismatch => Finding(item, mismatch.Position, mismatch.Message))
            .Concat(Pod.Of(item) is { } pod ? Check(pod) : []);
    }

    private Finding Finding(KubernetesObject item, Position position, string message)
        => new() { Rule = Description, Message = message, Location = item.Locate(position), Subject = item.Reference };
}
