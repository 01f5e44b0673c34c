using System.Collections.Immutable;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Profiles.Installer;

/// <summary>What brings profiles to every node: a DaemonSet of a namespace of its own.</summary>
public sealed record InstallerDeclaration
{
    /// <summary>Its name; its namespace is <c>lucid-NAME-system</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The image whose tools it runs: <c>sh</c>, <c>cp</c>, <c>mv</c> and <c>sleep</c>, and <c>apparmor_parser</c> where it brings AppArmor profiles.
    /// Null for one that is known only in a deployment.
    /// </summary>
    public required string? Image { get; init; }

    /// <summary>Whether the image may be named by a tag. Default: false.</summary>
    public bool AllowImageTags { get; init; }

    /// <summary>What the profiles are made of, at least one.</summary>
    public required ImmutableArray<ProfileDeclaration> Profiles { get; init; }

    /// <summary>Fills in what is left out.</summary>
    /// <returns>The installer.</returns>
    /// <exception cref="DeclarationException">Something is wrong; the message lists every mistake.</exception>
    public ResolvedInstaller Resolve() => InstallerResolver.Resolve(this);
}
