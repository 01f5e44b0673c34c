namespace Lucid.Policy.Pods;

/// <summary>A level of the Pod Security Standards.</summary>
public enum PodSecurityLevel
{
    /// <summary>Everything is allowed.</summary>
    Privileged,

    /// <summary>What is known to lead from a pod to its node is forbidden.</summary>
    Baseline,

    /// <summary>Hardening is asked for.</summary>
    Restricted,
}
