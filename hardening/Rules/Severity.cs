namespace Lucid.Hardening.Rules;

/// <summary>How much a broken rule matters.</summary>
public enum Severity
{
    /// <summary>Hardening that a defender would miss; nothing is open by its absence alone.</summary>
    Low,

    /// <summary>One line of defence less: what an intruder in the container can do grows.</summary>
    Medium,

    /// <summary>A border of the container is open, or cannot be told to be closed.</summary>
    High,

    /// <summary>Whoever is in the container has the node.</summary>
    Critical,
}
