using Lucid.Hardening.Clusters;

namespace Lucid.Policy.Rules;

/// <summary>
/// A file that keeps or breaks a rule. In one that breaks it, a comment <c># !</c> marks every line where the rule finds something: at its end, or,
/// in a Dockerfile, where comments have lines of their own, before it.
/// </summary>
public sealed record RuleExample
{
    /// <summary>What the example shows, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the file, by which it is told what it is.</summary>
    /// <value>Default: <c>example.yaml</c>.</value>
    public string FileName { get; init; } = "example.yaml";

    /// <summary>What stands in the file.</summary>
    public required string Text { get; init; }

    /// <summary>The version of Kubernetes that it is about.</summary>
    /// <value>Default: the newest one.</value>
    public KubernetesVersion Version { get; init; } = KubernetesVersion.Newest;

    /// <summary>An example that is a pod.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="spec">The pod's spec.</param>
    /// <param name="minor">The minor version that it is about; 0 for the newest.</param>
    /// <returns>The example.</returns>
    internal static RuleExample Pod(string title, string spec, int minor = 0)
        => Of(title, $"apiVersion: v1\nkind: Pod\nmetadata:\n  name: example\nspec:\n{Indent(spec)}\n", minor);

    /// <summary>An example that is a pod with annotations.</summary>
    internal static RuleExample AnnotatedPod(string title, string annotations, string spec, int minor = 0)
        => Of(
            title,
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: example\n  annotations:\n"
                + $"{Indent(Indent(annotations))}\nspec:\n{Indent(spec)}\n",
            minor);

    /// <summary>An example that is a whole manifest.</summary>
    internal static RuleExample Of(string title, string manifest, int minor = 0) => new()
    {
        Title = title,
        Text = manifest,
        Version = minor == 0 ? KubernetesVersion.Newest : new(minor),
    };

    /// <summary>An example that is a Dockerfile.</summary>
    internal static RuleExample Dockerfile(string title, string text) => new() { Title = title, FileName = "Dockerfile", Text = text };

    private static string Indent(string text) => string.Join('\n', text.TrimEnd().Split('\n').Select(line => "  " + line));
}
