using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Lucid.Host.Tests.Secrets;

/// <summary>Encrypts as the pulumi CLI does with a passphrase; written from the description of the format, not from the host's code.</summary>
internal sealed class Encrypter
{
    public const string Passphrase = "correct horse";

    private static readonly ConcurrentDictionary<string, Encrypter> ByPassphrase = new(StringComparer.Ordinal);

    private readonly byte[] _key;

    private Encrypter(string passphrase)
    {
        byte[] salt = [1, 2, 3, 4, 5, 6, 7, 8];
        _key = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), salt, 1_000_000, HashAlgorithmName.SHA256, 32);
        Salt = $"v1:{Convert.ToBase64String(salt)}:{Encrypt("pulumi")}";
    }

    /// <summary>An encrypter of <see cref="Passphrase"/>.</summary>
    public static Encrypter Default => For(Passphrase);

    public string Salt { get; }

    public static Encrypter For(string passphrase) => ByPassphrase.GetOrAdd(passphrase, text => new Encrypter(text));

    public string Encrypt(string plaintext)
    {
        var bytes = Encoding.UTF8.GetBytes(plaintext);
        var nonce = SHA256.HashData(bytes)[..12];
        var data = new byte[bytes.Length + 16];
        using var cipher = new AesGcm(_key, 16);
        cipher.Encrypt(nonce, bytes, data.AsSpan(..bytes.Length), data.AsSpan(bytes.Length..));
        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(data)}";
    }
}
