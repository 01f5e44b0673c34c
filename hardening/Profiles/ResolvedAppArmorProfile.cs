using Lucid.Hardening.Profiles.AppArmor;

namespace Lucid.Hardening.Profiles;

/// <summary>A service's AppArmor profile.</summary>
public sealed record ResolvedAppArmorProfile
{
    /// <summary>Its name: the service's, and <see cref="Hash"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The first digits of the SHA-256 of the text, as it reads under the service's plain name.</summary>
    public required string Hash { get; init; }

    /// <summary>The paths it is made of.</summary>
    public required AppArmorPaths Paths { get; init; }

    /// <summary>The profile as <c>apparmor_parser</c> reads it.</summary>
    public required string Text { get; init; }
}
