using Lucid.Host.Diagnostics;

namespace Lucid.Host.Policies;

/// <summary>The failures of policy packs.</summary>
internal static class PolicyPackFailure
{
    /// <summary>A pack that does not do what a pack has to do.</summary>
    /// <param name="what">What is wrong, beginning with the pack's name or a small letter, without a full stop.</param>
    public static HostFailureException Of(string what) =>
        new(FailureKind.Program, $"{char.ToUpperInvariant(what[0])}{what[1..]}.");
}
