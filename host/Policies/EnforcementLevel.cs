namespace Lucid.Host.Policies;

/// <summary>What it means to break a policy.</summary>
public enum EnforcementLevel
{
    /// <summary>A warning.</summary>
    Advisory,

    /// <summary>The deployment may not go on.</summary>
    Mandatory,

    /// <summary>The policy does not run.</summary>
    Disabled,

    /// <summary>The policy mends the resource's inputs; what it cannot mend counts as <see cref="Mandatory"/>.</summary>
    Remediate,
}
