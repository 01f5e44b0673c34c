using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles;

/// <summary>What a pod says so that its containers run under the profiles.</summary>
public sealed record PodProfiles
{
    /// <summary><c>RuntimeDefault</c> or <c>Localhost</c>.</summary>
    public required string SeccompType { get; init; }

    /// <summary>The profile's file, relative to the kubelet's folder; null for <c>RuntimeDefault</c>, which forbids it.</summary>
    public string? SeccompLocalhostProfile { get; init; }

    /// <summary><c>Localhost</c>; null where the pod says nothing of AppArmor, because its node may have none.</summary>
    public string? AppArmorType { get; init; }

    /// <summary>The profile's name, not a path; null where the pod says nothing of AppArmor.</summary>
    public string? AppArmorLocalhostProfile { get; init; }

    /// <summary>Annotations of the pod template. They change with the profiles, and a changed template is what rolls the pods.</summary>
    public required ImmutableSortedDictionary<string, string> Annotations { get; init; }
}
