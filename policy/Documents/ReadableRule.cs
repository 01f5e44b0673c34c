using Lucid.Hardening.Rules;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Documents;

/// <summary>LUCID-DOC-001: the document can be read.</summary>
public sealed class ReadableRule : ProblemRule
{
    /// <inheritdoc />
    public override RuleDescription Description => DocumentRules.Readable;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Of("a comment, an anchor and a merge key", """
            # two objects
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: first, labels: &labels {app: example}}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: second, labels: {<<: {app: example}}}
            """),
        RuleExample.Of("a template is no damaged document", "kind: {{ .Values.kind }}\n{{- if .Values.more }}\nspec: {}\n{{- end }}\n"),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Of("a document that ends within a list", "apiVersion: v1\nkind: Pod\nmetadata: {name: example # !\nspec: {}\n"),
        RuleExample.Of("an alias of nothing", "apiVersion: v1\nkind: Pod\nmetadata: *nothing # !\n"),
        RuleExample.Of("an object as a key", "apiVersion: v1\nkind: Pod\nmetadata:\n  ? {a: b} # !\n  : c\n"),
    ];

    private protected override DocumentProblemKind Kind => DocumentProblemKind.Unreadable;
}
