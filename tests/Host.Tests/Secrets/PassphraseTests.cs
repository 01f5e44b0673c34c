using System.Security.Cryptography;
using Lucid.Host.Diagnostics;
using Lucid.Host.Secrets;

namespace Lucid.Host.Tests.Secrets;

public sealed class PassphraseTests
{
    private static readonly SourceLocation Place = new("Pulumi.dev.yaml", 1, 17);

    [Fact]
    public async Task Without_passphrase_every_secret_is_unknown()
    {
        var passphrase = await Passphrases.NoneAsync();

        Assert.False(passphrase.IsGiven);
        Assert.Null(passphrase.DecrypterFor(Encrypter.Default.Salt, Place).Decrypt("anything"));
    }

    [Fact]
    public async Task The_passphrase_decrypts()
    {
        var passphrase = await Passphrases.OfAsync(Encrypter.Passphrase);

        Assert.Equal("grüße", passphrase.DecrypterFor(Encrypter.Default.Salt, Place).Decrypt(Encrypter.Default.Encrypt("grüße")));
    }

    [Fact]
    public async Task An_empty_passphrase_is_one()
    {
        var passphrase = await Passphrases.OfAsync("");

        Assert.True(passphrase.IsGiven);
        Assert.Equal("a", passphrase.DecrypterFor(Encrypter.For("").Salt, Place).Decrypt(Encrypter.For("").Encrypt("a")));
    }

    [Fact]
    public async Task A_file_may_hold_the_passphrase_with_blanks_around_it()
    {
        using var folder = new TemporaryFolder();
        var passphrase = await Passphrases.FromAsync(Passphrase.FileVariable, folder.Write("passphrase", $" {Encrypter.Passphrase}\n"));

        Assert.Equal("a", passphrase.DecrypterFor(Encrypter.Default.Salt, Place).Decrypt(Encrypter.Default.Encrypt("a")));
    }

    [Fact]
    public async Task The_variable_itself_wins_over_the_file()
    {
        var both = ImmutableDictionary<string, string>.Empty.Add(Passphrase.Variable, "").Add(Passphrase.FileVariable, "/missing");

        Assert.True((await Passphrase.FromAsync(both, CancellationToken.None)).IsGiven);
    }

    [Fact]
    public async Task An_empty_name_of_a_file_is_none() => Assert.False((await Passphrases.FromAsync(Passphrase.FileVariable, "")).IsGiven);

    [Fact]
    public async Task A_missing_file_is_named()
    {
        using var folder = new TemporaryFolder();
        var path = folder["missing"];

        Assert.Equal(
            $"PULUMI_CONFIG_PASSPHRASE_FILE names a file that cannot be read: Could not find file '{path}'.",
            await Failures.OfInputAsync(() => Passphrases.FromAsync(Passphrase.FileVariable, path)));
    }

    [Fact]
    public async Task A_wrong_passphrase_is_told_from_the_salt()
    {
        var passphrase = await Passphrases.OfAsync("wrong");

        var failure = Assert.Throws<HostFailureException>(() => passphrase.DecrypterFor(Encrypter.Default.Salt, Place));
        Assert.Equal("Pulumi.dev.yaml:1:17: the passphrase in PULUMI_CONFIG_PASSPHRASE is not the one this was encrypted with", failure.Message);
    }

    [Theory]
    [InlineData("v1:AQIDBAUGBwg=", "an encryption salt has the form v1:SALT:v1:NONCE:DATA")]
    [InlineData("v2:AQIDBAUGBwg=:v1:AAAA:AAAA", "an encryption salt has the form v1:SALT:v1:NONCE:DATA")]
    [InlineData("v1:%:v1:AAAA:AAAA", "SALT is no base64")]
    [InlineData("v1:AQIDBAUGBwg=:v1:AAAA", "an encrypted value has the form v1:NONCE:DATA")]
    [InlineData("v1:AQIDBAUGBwg=:v1:AAAA:AAAA", "NONCE has 3 bytes instead of 12")]
    [InlineData("v1:AQIDBAUGBwg=:v1:%:AAAA", "NONCE is no base64")]
    [InlineData("v1:AQIDBAUGBwg=:v1:AQIDBAUGBwgJCgsM:%", "DATA is no base64")]
    [InlineData("v1:AQIDBAUGBwg=:v1:AQIDBAUGBwgJCgsM:AAAA", "DATA is too short")]
    public async Task A_damaged_salt_is_named(string salt, string problem)
    {
        var passphrase = await Passphrases.OfAsync(Encrypter.Passphrase);

        var failure = Assert.Throws<HostFailureException>(() => passphrase.DecrypterFor(salt, Place));
        Assert.Equal($"Pulumi.dev.yaml:1:17: the encryption salt is damaged: {problem}", failure.Message);
    }

    [Fact]
    public async Task A_damaged_value_is_not_decrypted()
    {
        var decrypter = (await Passphrases.OfAsync(Encrypter.Passphrase)).DecrypterFor(Encrypter.Default.Salt, Place);
        var foreign = Encrypter.For("").Encrypt("a");

        Assert.Equal("NONCE has 3 bytes instead of 12", Assert.Throws<FormatException>(() => decrypter.Decrypt("v1:AAAA:AAAA")).Message);
        Assert.Equal("it is damaged, or another passphrase encrypted it", Assert.Throws<CryptographicException>(() => decrypter.Decrypt(foreign)).Message);
    }

    [Fact]
    public async Task A_salt_is_worked_on_once()
    {
        var passphrase = await Passphrases.OfAsync(Encrypter.Passphrase);

        Assert.Same(passphrase.DecrypterFor(Encrypter.Default.Salt, Place), passphrase.DecrypterFor(Encrypter.Default.Salt, Place));
    }
}
