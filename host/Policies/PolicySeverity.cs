namespace Lucid.Host.Policies;

/// <summary>How bad it is to break a policy, in the eyes of its author. It does not decide whether the deployment may go on.</summary>
public enum PolicySeverity
{
    /// <summary>The pack does not say.</summary>
    Unspecified,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High.</summary>
    High,

    /// <summary>Critical.</summary>
    Critical,
}
