using System.Globalization;

namespace Lucid.Hardening.Waivers;

/// <summary>Says that a rule need not be kept: where, why, who says so, and until when.</summary>
public sealed record Waiver
{
    /// <summary>How dates are written.</summary>
    internal const string DateFormat = "yyyy-MM-dd";

    /// <summary>The rule's id, one of <see cref="WaivableRules"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>The plane's canonical name.</summary>
    public required string Plane { get; init; }

    /// <summary>The service on the plane, told by its label <c>app.kubernetes.io/name</c>; null for all of the plane.</summary>
    public string? Service { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Who { get; init; }

    /// <summary>The last day on which it holds, in UTC.</summary>
    public required DateOnly Until { get; init; }

    /// <summary><see cref="Until"/> as people write it.</summary>
    /// <value>Such as <c>2026-12-31</c>.</value>
    public string UntilText => Until.ToString(DateFormat, CultureInfo.InvariantCulture);

    /// <summary>Whether it is for this relaxation.</summary>
    /// <param name="relaxation">What does not keep a rule.</param>
    /// <returns>True when rule and place are the waiver's; one for a plane is for every service on it too.</returns>
    public bool Covers(Relaxation relaxation)
    {
        ArgumentNullException.ThrowIfNull(relaxation);
        return Rule == relaxation.Rule && Plane == relaxation.Plane && (Service is null || Service == relaxation.Service);
    }

    /// <summary>Whether another waiver is about the same rule in the same place, whatever else it says.</summary>
    /// <param name="other">The other waiver.</param>
    /// <returns>True when it is.</returns>
    public bool IsAbout(Waiver other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Rule, Plane, Service) == (other.Rule, other.Plane, other.Service);
    }

    /// <summary>The waiver as one line of a report.</summary>
    /// <returns>Rule, place, last day, reason, and who.</returns>
    public override string ToString()
    {
        var place = Service is null ? $"all of plane '{Plane}'" : $"service '{Service}' on plane '{Plane}'";
        return $"{Rule} is waived for {place} until {UntilText}: {Reason} ({Who})";
    }
}
