namespace Lucid.Hardening.Admission;

/// <summary>What the API server does with what breaks a rule.</summary>
public enum AdmissionMode
{
    /// <summary>It refuses it.</summary>
    Enforce,

    /// <summary>It lets it in, warns whoever sends it, and writes it to the audit log.</summary>
    Warn,
}
