using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Names;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Waivers;

/// <summary>A waiver as its author writes it.</summary>
public sealed record WaiverDeclaration
{
    /// <summary>The rule's id, such as <c>LUCID-POD-014</c>.</summary>
    public string? Rule { get; init; }

    /// <summary>The plane's name or one of its aliases.</summary>
    public string? Plane { get; init; }

    /// <summary>The service on the plane. Default: all of the plane.</summary>
    public string? Service { get; init; }

    /// <summary>Why the rule cannot be kept, in at least <see cref="HardenedDefaults.ShortestWaiverReason"/> letters.</summary>
    public string? Reason { get; init; }

    /// <summary>Who answers for it: a person or a team.</summary>
    public string? Who { get; init; }

    /// <summary>
    /// The last day on which it holds, in UTC, as <c>yyyy-MM-dd</c>; at most <see cref="HardenedDefaults.LongestWaiverDays"/> days ahead.
    /// </summary>
    public string? Until { get; init; }

    /// <summary>Completes a list of waivers.</summary>
    /// <param name="owner">Whose they are, in messages, such as <c>prod</c>.</param>
    /// <param name="waivers">The waivers.</param>
    /// <param name="today">The day that expiry is judged by.</param>
    /// <returns>The waivers, in the order in which they stand.</returns>
    /// <exception cref="DeclarationException">Something is wrong; the message lists every mistake.</exception>
    public static ImmutableArray<Waiver> Resolve(string owner, ImmutableArray<WaiverDeclaration> waivers, DateOnly today)
    {
        var mistakes = new Mistakes();
        var resolved = Resolve("waivers", waivers, today, mistakes);
        mistakes.ThrowIfAny("waivers of", owner);
        return resolved;
    }

    /// <summary>Completes a list of waivers that is part of another declaration.</summary>
    internal static ImmutableArray<Waiver> Resolve(
        string field, ImmutableArray<WaiverDeclaration> waivers, DateOnly today, Mistakes mistakes)
    {
        var resolved = ImmutableArray.CreateBuilder<Waiver>(waivers.Length);
        for (var index = 0; index < waivers.Length; index++)
        {
            var waiver = waivers[index].Resolve($"{field}[{index}]", today, mistakes);
            if (waiver.Rule.Length > 0 && resolved.FirstOrDefault(waiver.IsAbout) is { } same)
            {
                mistakes.Add(
                    $"{field}[{index}].rule", waiver.Rule,
                    $"nothing: {field}[{resolved.IndexOf(same)}] waives this rule in this place already");
            }

            resolved.Add(waiver);
        }

        return resolved.ToImmutable();
    }

    private Waiver Resolve(string field, DateOnly today, Mistakes mistakes)
    {
        if (Rule is null || !WaivableRules.All.Contains(Rule))
        {
            mistakes.Add($"{field}.rule", Rule, $"the id of a rule that can be waived: {string.Join(", ", WaivableRules.All)}");
        }

        var canonical = Plane is null ? null : PlaneNames.Canonical(Plane);
        var plane = NameRules.Resolve($"{field}.plane", canonical, NameRules.LongestLabel, mistakes);
        if (Service is not null)
        {
            NameRules.Resolve($"{field}.service", Service, NameRules.LongestLabel, mistakes);
        }

        return new Waiver
        {
            Rule = Rule ?? "",
            Plane = plane,
            Service = Service,
            Reason = WaiverRules.Line(
                $"{field}.reason", Reason, HardenedDefaults.ShortestWaiverReason,
                "why the rule cannot be kept there, in a sentence", mistakes),
            Who = WaiverRules.Line($"{field}.who", Who, 1, "the person or the team that answers for it", mistakes),
            Until = WaiverRules.LastDay($"{field}.until", Until, today, mistakes),
        };
    }
}
