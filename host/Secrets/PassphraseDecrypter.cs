using System.Security.Cryptography;
using System.Text;

namespace Lucid.Host.Secrets;

/// <summary>
/// Pulumi's passphrase encryption: AES-256-GCM under a key that PBKDF2 (HMAC-SHA256, 1,000,000 iterations) makes of the passphrase and the
/// stack's salt; a ciphertext is <c>v1:NONCE:DATA</c> in base64, DATA ending with the 16-byte tag.
/// </summary>
internal sealed class PassphraseDecrypter : SecretDecrypter
{
    private const int Iterations = 1_000_000;
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const string Version = "v1";

    /// <summary>What the stack's salt carries encrypted, so that a wrong passphrase can be told.</summary>
    private const string Known = "pulumi";

    private readonly byte[] _key;

    private PassphraseDecrypter(byte[] key) => _key = key;

    /// <summary>The decrypter of a passphrase, or null where the passphrase is not the one the salt was made with.</summary>
    /// <param name="encryptionSalt">The stack's <c>encryptionsalt</c>: <c>v1:SALT:v1:NONCE:DATA</c>.</param>
    /// <param name="passphrase">The passphrase; it may be empty.</param>
    /// <exception cref="FormatException">The salt is not of that form.</exception>
    public static PassphraseDecrypter? Create(string encryptionSalt, string passphrase)
    {
        var parts = encryptionSalt.Split(':', 3);
        if (parts.Length != 3 || parts[0] != Version)
        {
            throw new FormatException("an encryption salt has the form v1:SALT:v1:NONCE:DATA");
        }

        var key = Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(passphrase), Bytes(parts[1], "SALT"), Iterations, HashAlgorithmName.SHA256, KeyBytes);
        var decrypter = new PassphraseDecrypter(key);
        try
        {
            return decrypter.Decrypt(parts[2]) == Known ? decrypter : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public override string Decrypt(string ciphertext)
    {
        var parts = ciphertext.Split(':');
        if (parts.Length != 3 || parts[0] != Version)
        {
            throw new FormatException("an encrypted value has the form v1:NONCE:DATA");
        }

        var (nonce, data) = (Bytes(parts[1], "NONCE"), Bytes(parts[2], "DATA"));
        if (nonce.Length != NonceBytes)
        {
            throw new FormatException(FormattableString.Invariant($"NONCE has {nonce.Length} bytes instead of {NonceBytes}"));
        }

        if (data.Length < TagBytes)
        {
            throw new FormatException("DATA is too short");
        }

        var plaintext = new byte[data.Length - TagBytes];
        using var cipher = new AesGcm(_key, TagBytes);
        try
        {
            cipher.Decrypt(nonce, data.AsSpan(..plaintext.Length), data.AsSpan(plaintext.Length..), plaintext);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new CryptographicException("it is damaged, or another passphrase encrypted it");
        }

        return Encoding.UTF8.GetString(plaintext);
    }

    private static byte[] Bytes(string base64, string what)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            throw new FormatException($"{what} is no base64");
        }
    }
}
