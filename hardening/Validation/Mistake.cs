namespace Lucid.Hardening.Validation;

/// <summary>One thing that is wrong with a declaration, and what to write instead.</summary>
public sealed record Mistake
{
    /// <summary>The field as the declaration spells it, such as <c>ports[0].number</c>.</summary>
    public required string Field { get; init; }

    /// <summary>What stands there, quoted; <c>nothing</c> when it is missing.</summary>
    public required string Found { get; init; }

    /// <summary>What to write instead.</summary>
    public required string Instead { get; init; }

    /// <summary>The mistake as one sentence.</summary>
    /// <returns>Field, what was found, what to write.</returns>
    public override string ToString() => $"{Field}: found {Found}; write {Instead}.";
}
