using Lucid.Host.Secrets;

namespace Lucid.Host.State;

/// <summary>A file with a state, and what may decrypt its secrets.</summary>
/// <param name="Path">The file.</param>
/// <param name="Passphrase">The passphrase of the secrets.</param>
internal sealed record StateSource(string Path, Passphrase Passphrase)
{
    /// <summary>The name of the stack where it is one that a program refers to; null where it is the program's own.</summary>
    public string? OtherStack { get; init; }

    /// <summary>
    /// Whether the secrets may have been encrypted with another passphrase: then they are unknown. By default a passphrase that is not
    /// theirs is a mistake.
    /// </summary>
    public bool MayHaveOtherPassphrase { get; init; }
}
