using Lucid.Host.Diagnostics;

namespace Lucid.Host.Policies;

/// <summary>The failures of policy packs.</summary>
internal static class PolicyPackFailure
{
    /// <summary>A pack that does not do what a pack has to do.</summary>
    /// <param name="what">What is wrong, beginning with the pack's name or a small letter, without a full stop.</param>
    public static HostFailureException Of(string what) =>
        new(FailureKind.Program, $"{Capitalized(what)}.");

    /// <summary>A text as a sentence begins.</summary>
    public static string Capitalized(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
