namespace Lucid.Host.Secrets;

/// <summary>Reads encrypted values of a stack's configuration or of a state.</summary>
internal abstract class SecretDecrypter
{
    /// <summary>A decrypter for values that cannot be read here: each of them is unknown.</summary>
    public static SecretDecrypter None { get; } = new NoDecrypter();

    /// <summary>The text of an encrypted value, or null where it cannot be known here.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The value was damaged or encrypted with another key.</exception>
    /// <exception cref="FormatException">The value is no ciphertext.</exception>
    public abstract string? Decrypt(string ciphertext);

    private sealed class NoDecrypter : SecretDecrypter
    {
        public override string? Decrypt(string ciphertext) => null;
    }
}
