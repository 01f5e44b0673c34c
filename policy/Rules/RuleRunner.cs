using Lucid.Policy.Dockerfiles;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;

namespace Lucid.Policy.Rules;

/// <summary>Judges files by the rules of a book.</summary>
public static class RuleRunner
{
    /// <summary>Everything that breaks a rule.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="files">The files.</param>
    /// <param name="circumstances">What they are judged for; by default the newest Kubernetes, today.</param>
    /// <returns>
    /// The findings, by file, line and column. Where a rule includes another and both find the same value, the included one, which says more,
    /// speaks alone.
    /// </returns>
    public static ImmutableArray<Finding> Run(RuleBook book, IEnumerable<SourceFile> files, Circumstances? circumstances = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(files);
        var given = circumstances ?? Circumstances.Now;
        var findings = files.SelectMany(file => Check(book, file, given)).ToList();
        var told = findings.Select(finding => (finding.Rule.Id, Place(finding))).ToHashSet();
        return [.. findings.Where(finding => !finding.Rule.Includes.Any(id => told.Contains((id, Place(finding))))).Order()];
    }

    private static IEnumerable<Finding> Check(RuleBook book, SourceFile file, Circumstances circumstances) => file switch
    {
        KubernetesFile manifest => book.Rules.OfType<ManifestRule>().SelectMany(rule => rule.Check(manifest, circumstances.Kubernetes)),
        Dockerfile dockerfile => book.Rules.OfType<DockerfileRule>().SelectMany(rule => rule.Check(dockerfile, circumstances.Today)),
        _ => [],
    };

    private static (SourceLocation, string?, ObjectReference?) Place(Finding finding)
        => (finding.Location, finding.Container, finding.Subject);
}
