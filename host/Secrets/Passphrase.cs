using Lucid.Host.Diagnostics;

namespace Lucid.Host.Secrets;

/// <summary>The passphrase of the environment, and the decrypters made with it; a salt is worked on once, since that takes long on purpose.</summary>
public sealed class Passphrase
{
    /// <summary>The variable that holds the passphrase.</summary>
    public const string Variable = "PULUMI_CONFIG_PASSPHRASE";

    /// <summary>The variable that names a file with the passphrase.</summary>
    public const string FileVariable = "PULUMI_CONFIG_PASSPHRASE_FILE";

    private readonly string? _text;
    private readonly Dictionary<string, SecretDecrypter?> _bySalt = new(StringComparer.Ordinal);

    private Passphrase(string? text, string origin)
    {
        _text = text;
        Origin = origin;
    }

    /// <summary>Whether there is a passphrase; an empty one is one.</summary>
    public bool IsGiven => _text is not null;

    /// <summary>The variable or the file that it comes from, in the words of a message.</summary>
    internal string Origin { get; }

    /// <summary>Takes the passphrase from the environment.</summary>
    /// <exception cref="HostFailureException">The file that should hold the passphrase cannot be read.</exception>
    public static async Task<Passphrase> FromAsync(IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        if (environment.TryGetValue(Variable, out var text))
        {
            return new Passphrase(text, Variable);
        }

        return environment.TryGetValue(FileVariable, out var file) && file.Length > 0
            ? await ReadAsync(file, FileVariable, $"{FileVariable} names a file that", cancellationToken).ConfigureAwait(false)
            : new Passphrase(null, Variable);
    }

    /// <summary>Takes the passphrase from a file, with the blanks around it left out.</summary>
    /// <exception cref="HostFailureException">The file cannot be read.</exception>
    public static Task<Passphrase> FromFileAsync(string path, CancellationToken cancellationToken) =>
        ReadAsync(path, path, $"The passphrase file {path}", cancellationToken);

    /// <summary>The decrypter for values under a salt; one that knows nothing where there is no passphrase.</summary>
    /// <exception cref="HostFailureException">The passphrase is wrong, or the salt is damaged.</exception>
    internal SecretDecrypter DecrypterFor(string encryptionSalt, SourceLocation location) =>
        TryDecrypterFor(encryptionSalt, location) ?? throw new HostFailureException(
            FailureKind.Input, $"the passphrase in {Origin} is not the one this was encrypted with", location);

    /// <summary>The same; null where the passphrase is another one than that of the salt.</summary>
    /// <exception cref="HostFailureException">The salt is damaged.</exception>
    internal SecretDecrypter? TryDecrypterFor(string encryptionSalt, SourceLocation location)
    {
        if (_text is null)
        {
            return SecretDecrypter.None;
        }

        if (_bySalt.TryGetValue(encryptionSalt, out var known))
        {
            return known;
        }

        try
        {
            return _bySalt[encryptionSalt] = PassphraseDecrypter.Create(encryptionSalt, _text);
        }
        catch (FormatException exception)
        {
            throw new HostFailureException(FailureKind.Input, $"the encryption salt is damaged: {exception.Message}", location);
        }
    }

    private static async Task<Passphrase> ReadAsync(string path, string origin, string what, CancellationToken cancellationToken)
    {
        try
        {
            var content = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
            return new Passphrase(content.Trim(), origin);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailureException(FailureKind.Input, $"{what} cannot be read: {exception.Message}");
        }
    }
}
