using Lucid.Hardening.Defaults;
using Lucid.Hardening.Waivers;
using Pulumi;

namespace Lucid.Components.Waivers;

/// <summary>Says that a rule need not be kept: where, why, who says so, and until when.</summary>
public sealed class WaiverArgs : ResourceArgs
{
    /// <summary>The rule's id, such as <c>LUCID-POD-014</c>; one of <see cref="WaivableRules"/>.</summary>
    [Input("rule", required: true)]
    public required string Rule { get; set; }

    /// <summary>The plane on which it need not be kept.</summary>
    /// <value>Default: the plane of the component that the waiver is given to.</value>
    [Input("plane")]
    public string? Plane { get; set; }

    /// <summary>The service on the plane, told by its label <c>app.kubernetes.io/name</c>.</summary>
    /// <value>Default: all of the plane.</value>
    [Input("service")]
    public string? Service { get; set; }

    /// <summary>Why, in a sentence of at least <see cref="HardenedDefaults.ShortestWaiverReason"/> letters.</summary>
    [Input("reason", required: true)]
    public required string Reason { get; set; }

    /// <summary>Who answers for it: a person or a team.</summary>
    [Input("who", required: true)]
    public required string Who { get; set; }

    /// <summary>
    /// The last day on which it holds, in UTC, as <c>yyyy-MM-dd</c>; at most <see cref="HardenedDefaults.LongestWaiverDays"/> days ahead.
    /// </summary>
    [Input("until", required: true)]
    public required string Until { get; set; }
}
