namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>What happens at a system call, as profiles spell it.</summary>
public static class SeccompAction
{
    /// <summary>The call is made.</summary>
    public const string Allow = "SCMP_ACT_ALLOW";

    /// <summary>The call is made and logged.</summary>
    public const string Log = "SCMP_ACT_LOG";

    /// <summary>The call fails with an error number.</summary>
    public const string Error = "SCMP_ACT_ERRNO";

    /// <summary>Whether a call goes through: allowed, or logged and allowed.</summary>
    /// <param name="action">The action.</param>
    /// <returns>True if it does.</returns>
    public static bool LetsThrough(string action) => action is Allow or Log;
}
