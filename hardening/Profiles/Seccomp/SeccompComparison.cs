namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>How an argument of a call is compared, as profiles spell it.</summary>
public static class SeccompComparison
{
    /// <summary>Not equal.</summary>
    public const string NotEqual = "SCMP_CMP_NE";

    /// <summary>Less.</summary>
    public const string Less = "SCMP_CMP_LT";

    /// <summary>Less or equal.</summary>
    public const string LessOrEqual = "SCMP_CMP_LE";

    /// <summary>Equal.</summary>
    public const string Equal = "SCMP_CMP_EQ";

    /// <summary>Greater or equal.</summary>
    public const string GreaterOrEqual = "SCMP_CMP_GE";

    /// <summary>Greater.</summary>
    public const string Greater = "SCMP_CMP_GT";

    /// <summary>The bits of a mask are equal to a value.</summary>
    public const string MaskedEqual = "SCMP_CMP_MASKED_EQ";
}
