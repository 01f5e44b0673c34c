namespace Lucid.Hardening.Waivers;

/// <summary>A rule that is not kept by a service or on a plane, whoever declares so. It takes a <see cref="Waiver"/>.</summary>
public sealed record Relaxation
{
    /// <summary>The rule's id, one of <see cref="WaivableRules"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>The plane's canonical name.</summary>
    public required string Plane { get; init; }

    /// <summary>The service that does not keep it; null where it is the whole plane.</summary>
    public string? Service { get; init; }

    /// <summary>Where the author asked for it, such as <c>lucid:admission</c> or <c>readOnlyRootFilesystem</c>.</summary>
    public required string Field { get; init; }

    /// <summary>What stands there.</summary>
    public required string Found { get; init; }
}
