using Lucid.Hardening.Clusters;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;

namespace Lucid.Policy.Rules;

/// <summary>Judges files by the rules of a book.</summary>
public static class RuleRunner
{
    /// <summary>Everything that breaks a rule.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="files">The files.</param>
    /// <param name="version">The version of Kubernetes that they are for, by default the newest.</param>
    /// <returns>
    /// The findings, by file, line and column. Where a rule includes another and both find the same value, the included one, which says more,
    /// speaks alone.
    /// </returns>
    public static ImmutableArray<Finding> Run(RuleBook book, IEnumerable<KubernetesFile> files, KubernetesVersion? version = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(files);
        var rules = book.Rules.OfType<ManifestRule>().ToList();
        var findings = files.SelectMany(file => rules.SelectMany(rule => rule.Check(file, version ?? KubernetesVersion.Newest))).ToList();
        var told = findings.Select(finding => (finding.Rule.Id, Place(finding))).ToHashSet();
        return [.. findings.Where(finding => !finding.Rule.Includes.Any(id => told.Contains((id, Place(finding))))).Order()];
    }

    private static (SourceLocation, string?, ObjectReference?) Place(Finding finding)
        => (finding.Location, finding.Container, finding.Subject);
}
