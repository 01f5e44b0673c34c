using Lucid.Host.Values;

namespace Lucid.Host.Diff;

/// <summary>One property that differs.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Before">What it is now; null where it is not set.</param>
/// <param name="After">What it will be; null where it will not be set.</param>
public sealed record PropertyChange(PropertyPath Path, PropertyValue? Before, PropertyValue? After)
{
    /// <summary>Whether this change is a reason to replace the resource.</summary>
    public bool CausesReplacement { get; init; }
}
