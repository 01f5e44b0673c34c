using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Profiles.Seccomp;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Profiles;

/// <summary>What a service's seccomp and AppArmor profiles are made of: the facts that its pod is made of too.</summary>
public sealed record ProfileDeclaration
{
    /// <summary>The service's name.</summary>
    public required string Service { get; init; }

    /// <summary>Name of its <see cref="Runtimes.Runtime"/>.</summary>
    public required string Runtime { get; init; }

    /// <summary>Every path it may write to. Default: those that every service has.</summary>
    public ImmutableArray<string> WritablePaths { get; init; } =
        [HardenedDefaults.TemporaryPath, HardenedDefaults.PersistentTemporaryPath, HardenedDefaults.LogPath];

    /// <summary>
    /// Paths it reads beyond its image's usual ones, such as mounted configuration and secrets; all that is below them too.
    /// </summary>
    public ImmutableArray<string> ReadablePaths { get; init; } = [];

    /// <summary>Programs it runs beyond its runtime's.</summary>
    public ImmutableArray<string> Executables { get; init; } = [];

    /// <summary>Ports it listens on. Profiles cannot tell ports apart, so they only have to be possible without capabilities.</summary>
    public ImmutableArray<int> Ports { get; init; } = [];

    /// <summary>System calls it makes beyond its runtime's.</summary>
    public ImmutableArray<CallExtension> SystemCalls { get; init; } = [];

    /// <summary>How the profiles come to the nodes. Default: not at all.</summary>
    public ProfileDelivery Delivery { get; init; } = ProfileDelivery.RuntimeDefault;

    /// <summary>
    /// Whether the stack's nodes have AppArmor. Default: false, since a node without it rejects every pod that names a profile.
    /// </summary>
    public bool NodesHaveAppArmor { get; init; }

    /// <summary>Makes the profiles.</summary>
    /// <returns>Both profiles and what the pod says to get them.</returns>
    /// <exception cref="DeclarationException">Something is wrong; the message lists every mistake.</exception>
    public ResolvedProfiles Resolve() => ProfileResolver.Resolve(this);
}
