using Lucid.Hardening.Rules;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Documents;

/// <summary>LUCID-DOC-002: every key stands once.</summary>
public sealed class KeysOnceRule : ProblemRule
{
    /// <inheritdoc />
    public override RuleDescription Description => DocumentRules.KeysOnce;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("a key of its own after a merge key", "<<: {hostNetwork: true}\nhostNetwork: false"),
        RuleExample.Pod("the same key in two objects",
            "securityContext: {runAsUser: 1}\ncontainers: [{name: app, securityContext: {runAsUser: 1}}]"),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("a key twice", "hostNetwork: true\nhostPID: false\nhostNetwork: false # !"),
        RuleExample.Pod("a merge key that replaces what stands before it", "hostNetwork: false\n<<: {hostNetwork: true} # !"),
        RuleExample.Of("a key twice in JSON", """{"apiVersion": "v1", "kind": "Pod", "kind": "Node"} # !"""),
    ];

    private protected override DocumentProblemKind Kind => DocumentProblemKind.DuplicateKey;
}
