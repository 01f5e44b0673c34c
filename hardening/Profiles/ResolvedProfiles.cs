using System.Collections.Immutable;
using Lucid.Hardening.Profiles.Operator;

namespace Lucid.Hardening.Profiles;

/// <summary>The security profiles of a service, and what its pod says to run under them.</summary>
public sealed record ResolvedProfiles
{
    /// <summary>What they are made of.</summary>
    public required ProfileDeclaration Declaration { get; init; }

    /// <summary>The seccomp profile.</summary>
    public required ResolvedSeccompProfile Seccomp { get; init; }

    /// <summary>The AppArmor profile.</summary>
    public required ResolvedAppArmorProfile AppArmor { get; init; }

    /// <summary>What the pod says.</summary>
    public required PodProfiles Pod { get; init; }

    /// <summary>
    /// The files that a node needs, for the installer and for who prepares nodes; those that the pod does not ask for are left out.
    /// </summary>
    public ImmutableArray<ProfileFile> Files => ProfileFiles.Of(this);

    /// <summary>
    /// The seccomp profile as an object of the Security Profiles Operator; its name is <see cref="ResolvedSeccompProfile.Name"/>.
    /// </summary>
    public SeccompProfileSpec OperatorSeccomp => SeccompProfileSpec.From(Seccomp.Profile);

    /// <summary>
    /// The AppArmor profile as an object of the Security Profiles Operator; its name is <see cref="ResolvedAppArmorProfile.Name"/>.
    /// </summary>
    public AppArmorProfileSpec OperatorAppArmor => AppArmorProfileSpec.From(AppArmor.Paths);
}
