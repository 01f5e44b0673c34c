namespace Lucid.Hardening.Admission;

/// <summary>A rule as a validation of a policy.</summary>
public sealed record ResolvedValidation
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The expression, in CEL; true for what is let in.</summary>
    public required string Expression { get; init; }

    /// <summary>What the API server answers: the rule's id, what is wrong, what to write instead. One line.</summary>
    public required string Message { get; init; }
}
