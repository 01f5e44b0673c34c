using Lucid.Hardening.Clusters;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Documents;

/// <summary>A rule that a document breaks by what was met while it was read.</summary>
public abstract class ProblemRule : ManifestRule
{
    private protected ProblemRule()
    {
    }

    private protected abstract DocumentProblemKind Kind { get; }

    /// <inheritdoc />
    public sealed override IEnumerable<Finding> Check(KubernetesFile file, KubernetesVersion version)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Problems.Where(problem => problem.Kind == Kind).Select(problem => new Finding
        {
            Rule = Description,
            Message = problem.Message,
            Location = file.Locate(problem.Position),
        });
    }
}
