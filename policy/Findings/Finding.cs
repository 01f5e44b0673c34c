using Lucid.Hardening.Rules;

namespace Lucid.Policy.Findings;

/// <summary>A rule is broken, and where.</summary>
public sealed record Finding : IComparable<Finding>
{
    /// <summary>The rule.</summary>
    public required RuleDescription Rule { get; init; }

    /// <summary>How much it matters.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>What is wrong here and what to write instead; it never has a line break.</summary>
    public required string Message { get; init; }

    /// <summary>The offending value, or the nearest thing around it where a value is absent.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The object that it is about; null where a document is none.</summary>
    public ObjectReference? Subject { get; init; }

    /// <summary>Name of the container that it is about; null where it is about the pod or no pod at all.</summary>
    public string? Container { get; init; }

    /// <summary>By file, line, column, then rule, container and message.</summary>
    /// <param name="other">The other finding.</param>
    /// <returns>Less than, equal to or more than 0.</returns>
    public int CompareTo(Finding? other)
    {
        if (other is null)
        {
            return 1;
        }

        int[] order =
        [
            Location.CompareTo(other.Location),
            string.CompareOrdinal(Rule.Id, other.Rule.Id),
            string.CompareOrdinal(Container, other.Container),
            string.CompareOrdinal(Subject?.ToString(), other.Subject?.ToString()),
            string.CompareOrdinal(Message, other.Message),
        ];
        return order.FirstOrDefault(step => step != 0);
    }

    /// <summary>The finding in one line.</summary>
    /// <returns>Place, severity, rule, object, message.</returns>
    public override string ToString()
    {
        var severity = Severity switch
        {
            Severity.Critical => "critical",
            Severity.High => "high",
            Severity.Medium => "medium",
            _ => "low",
        };
        var subject = Subject is null ? "" : $"{Subject}: ";
        return $"{Location}: {severity} {Rule.Id}: {subject}{Message}";
    }
}
