using System.Collections.Immutable;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Waivers;

/// <summary>Holds what is relaxed against what is waived.</summary>
public sealed record WaiverCheck
{
    private WaiverCheck(ImmutableArray<Mistake> mistakes, ImmutableArray<Waiver> used, ImmutableArray<Waiver> unused)
    {
        Mistakes = mistakes;
        Used = used;
        Unused = unused;
    }

    /// <summary>A mistake for every relaxation that no waiver is for.</summary>
    public ImmutableArray<Mistake> Mistakes { get; }

    /// <summary>The waivers that a relaxation needs.</summary>
    public ImmutableArray<Waiver> Used { get; }

    /// <summary>The waivers that nothing needs: the rule is kept there, so they should go.</summary>
    public ImmutableArray<Waiver> Unused { get; }

    /// <summary>Checks relaxations.</summary>
    /// <param name="relaxations">What does not keep a rule.</param>
    /// <param name="waivers">What is waived.</param>
    /// <returns>What is not waived, and which waivers are needed.</returns>
    public static WaiverCheck Of(IEnumerable<Relaxation> relaxations, ImmutableArray<Waiver> waivers)
    {
        var relaxed = relaxations.ToImmutableArray();
        return new(
            [.. relaxed.Where(relaxation => !waivers.Any(waiver => waiver.Covers(relaxation))).Select(Unwaived)],
            [.. waivers.Where(waiver => relaxed.Any(waiver.Covers))],
            [.. waivers.Where(waiver => !relaxed.Any(waiver.Covers))]);
    }

    private static Mistake Unwaived(Relaxation relaxation)
    {
        var place = (relaxation.Service is null ? "" : $"service '{relaxation.Service}' on ") + $"plane '{relaxation.Plane}'";
        return new()
        {
            Field = relaxation.Field,
            Found = $"'{relaxation.Found}'",
            Instead = $"what keeps {relaxation.Rule}, or a waiver of this rule for {place}: with reason, who answers for it, "
                + "and until when",
        };
    }
}
