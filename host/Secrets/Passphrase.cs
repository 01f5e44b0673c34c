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
    private readonly string _origin;
    private readonly Dictionary<string, SecretDecrypter> _bySalt = new(StringComparer.Ordinal);

    private Passphrase(string? text, string origin)
    {
        _text = text;
        _origin = origin;
    }

    /// <summary>Whether there is a passphrase; an empty one is one.</summary>
    public bool IsGiven => _text is not null;

    /// <summary>Takes the passphrase from the environment.</summary>
    /// <exception cref="HostFailureException">The file that should hold the passphrase cannot be read.</exception>
    public static async Task<Passphrase> FromAsync(IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        if (environment.TryGetValue(Variable, out var text))
        {
            return new Passphrase(text, Variable);
        }

        if (!environment.TryGetValue(FileVariable, out var file) || file.Length == 0)
        {
            return new Passphrase(null, Variable);
        }

        try
        {
            var content = await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false);
            return new Passphrase(content.Trim(), FileVariable);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailureException(FailureKind.Input, $"{FileVariable} names a file that cannot be read: {exception.Message}");
        }
    }

    /// <summary>The decrypter for values under a salt; one that knows nothing where there is no passphrase.</summary>
    /// <exception cref="HostFailureException">The passphrase is wrong, or the salt is damaged.</exception>
    internal SecretDecrypter DecrypterFor(string encryptionSalt, SourceLocation location)
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
            return _bySalt[encryptionSalt] = PassphraseDecrypter.Create(encryptionSalt, _text) ?? throw new HostFailureException(
                FailureKind.Input, $"the passphrase in {_origin} is not the one this was encrypted with", location);
        }
        catch (FormatException exception)
        {
            throw new HostFailureException(FailureKind.Input, $"the encryption salt is damaged: {exception.Message}", location);
        }
    }
}
