using Lucid.Policy.Dockerfiles;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;

namespace Lucid.Policy.Rules;

/// <summary>A rule about Dockerfiles.</summary>
public abstract class DockerfileRule : Rule
{
    private protected DockerfileRule()
    {
    }

    /// <summary>What breaks the rule in a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="today">The day on which it is judged.</param>
    /// <returns>The findings, in no particular order.</returns>
    public abstract IEnumerable<Finding> Check(Dockerfile file, DateOnly today);

    private protected Finding At(Dockerfile file, Position position, string message) => new()
    {
        Rule = Description,
        Message = message,
        Location = file.Locate(position),
    };
}
