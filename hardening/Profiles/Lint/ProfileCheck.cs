namespace Lucid.Hardening.Profiles.Lint;

/// <summary>What a finding about a profile is about.</summary>
public enum ProfileCheck
{
    /// <summary>Calls that no rule names go through.</summary>
    NoDefaultDeny,

    /// <summary>A call of <see cref="Seccomp.DangerousCalls"/> goes through.</summary>
    DangerousCall,

    /// <summary>A thread may make namespaces: <c>clone</c> without the mask, or <c>clone3</c>, whose flags no filter sees.</summary>
    Namespaces,

    /// <summary>A name that no architecture has.</summary>
    UnknownCall,

    /// <summary>An architecture is missing, needless, or not one.</summary>
    Architecture,

    /// <summary>A rule whose conditions nothing fulfils.</summary>
    NeverMatches,

    /// <summary>Rules that say different things of one call, or conditions that container runtimes read differently.</summary>
    Ambiguous,

    /// <summary>An action or a member that container runtimes do not know.</summary>
    Unread,

    /// <summary>An AppArmor profile does not let the program or its libraries run.</summary>
    CannotRun,

    /// <summary>An AppArmor profile refuses a path that the pod needs.</summary>
    PathRefused,

    /// <summary>What the pod can write may run, or be mapped as code.</summary>
    WritableCode,

    /// <summary>A capability is granted, or needed: no pod has any.</summary>
    Capability,

    /// <summary>An AppArmor profile lets mounts be changed, other processes be traced, or the profile be left.</summary>
    Escape,

    /// <summary>More of the network than a service needs.</summary>
    Network,

    /// <summary>A text that older or newer AppArmor reads as less than it says.</summary>
    Language,
}
