using Lucid.Host.Configuration;
using Lucid.Host.Diagnostics;
using Lucid.Host.Secrets;
using Lucid.Host.Tests.Secrets;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Configuration.Configurations;

namespace Lucid.Host.Tests.Configuration;

public sealed class EncryptedConfigTests
{
    private static readonly Task<Passphrase> Known = Passphrases.OfAsync(Encrypter.Passphrase);

    private static readonly string Salt = $"encryptionsalt: {Encrypter.Default.Salt}\n";

    [Fact]
    public async Task An_encrypted_value_arrives_as_its_text_and_is_remembered()
    {
        var secrets = new SecretTexts();

        var configuration = await ReadAsync("", $"{Salt}config:\n  key: {Secure("hunter2 ü")}\n  plain: a\n", await Known, secrets);

        Assert.Equal("hunter2 ü", configuration.Values["lucid:key"]);
        Assert.Equal(["lucid:key"], configuration.SecretKeys);
        Assert.Empty(configuration.Remarks);
        Assert.Equal("a [secret] b", secrets.Mask("a hunter2 ü b"));
    }

    [Fact]
    public async Task Encrypted_parts_of_objects_and_lists_arrive_as_JSON_and_are_remembered()
    {
        var secrets = new SecretTexts();

        var configuration = await ReadAsync(
            "config:\n  list: {type: array, items: {type: string}}\n",
            $"{Salt}config:\n  map: {{a: {{b: {Secure("deep \"secret\"")}}}, c: public-text}}\n  list: [x, {Secure("item-secret")}]\n",
            await Known,
            secrets);

        Assert.Equal("""{"a":{"b":"deep \"secret\""},"c":"public-text"}""", configuration.Values["lucid:map"]);
        Assert.Equal("""["x","item-secret"]""", configuration.Values["lucid:list"]);
        Assert.Equal(["lucid:list", "lucid:map"], configuration.SecretKeys);
        Assert.Equal("[secret] [secret] public-text", secrets.Mask("deep \"secret\" item-secret public-text"));
    }

    [Fact]
    public async Task The_texts_inside_an_encrypted_object_are_remembered_too()
    {
        var secrets = new SecretTexts();

        var encrypted = Secure("""{"password": "inner-text", "list": ["inner-item", 5]}""");

        await ReadAsync("", $"{Salt}config:\n  db: {encrypted}\n", await Known, secrets);

        Assert.Equal("[secret] [secret] password", secrets.Mask("inner-text inner-item password"));
    }

    [Fact]
    public async Task A_value_that_is_declared_secret_is_remembered_with_the_texts_inside()
    {
        var secrets = new SecretTexts();

        var configuration = await ReadAsync(
            "config:\n  a: {type: string, secret: true}\n  b: {type: object, secret: true}\n" +
            "  c: {type: string, secret: true, default: by-default}\n",
            "config:\n  a: plainly-given\n  b: {user: [in-a-list]}\n",
            secrets: secrets);

        Assert.Equal(["lucid:a", "lucid:b", "lucid:c"], configuration.SecretKeys);
        Assert.Equal("[secret] [secret] [secret]", secrets.Mask("plainly-given in-a-list by-default"));
    }

    [Fact]
    public async Task An_object_with_more_than_secure_in_it_is_no_encrypted_value()
    {
        var configuration = await ReadAsync("", "config:\n  a: {secure: x, more: y}\n  b: {secure: [x]}\n  c: {secure: }\n");

        Assert.Equal(["""{"secure":"x","more":"y"}""", """{"secure":["x"]}""", """{"secure":null}"""], configuration.Values.Values);
        Assert.Empty(configuration.SecretKeys);
    }

    [Fact]
    public async Task Without_passphrase_encrypted_values_are_unknown_and_a_note_says_so()
    {
        var configuration = await ReadAsync(
            "config:\n  a: {type: integer}\n  b: {type: array, items: {type: string}}\n  c: x\n",
            $"{Salt}config:\n  a: {Secure("5")}\n  b: [{Secure("item")}]\n  c: y\n");

        AssertUnknown(configuration);
        Assert.Equal(
            [Note("neither PULUMI_CONFIG_PASSPHRASE nor PULUMI_CONFIG_PASSPHRASE_FILE is set", 3)], configuration.Remarks.ToArray());
    }

    [Theory]
    [InlineData("secretsprovider: awskms://alias/key\nencryptedkey: abc\n",
        "secrets provider 'awskms://alias/key' cannot be asked here", 4)]
    [InlineData("", "the file has no encryptionsalt", 2)]
    [InlineData("encryptionsalt:\n", "the file has no encryptionsalt", 3)]
    public async Task Without_a_provider_that_can_be_asked_values_are_unknown_too(string head, string reason, int line)
    {
        var configuration = await ReadAsync("", $"{head}config:\n  a: {Secure("5")}\n  b: [{Secure("item")}]\n  c: y\n", await Known);

        AssertUnknown(configuration);
        Assert.Equal([Note(reason, line)], configuration.Remarks.ToArray());
    }

    [Fact]
    public async Task A_file_without_encrypted_values_needs_no_passphrase() =>
        Assert.Empty((await ReadAsync("", $"{Salt}config:\n  a: b\n")).Remarks);

    [Fact]
    public async Task The_passphrase_may_come_from_a_file()
    {
        using var folder = new TemporaryFolder();
        var passphrase = await Passphrases.FromAsync(Passphrase.FileVariable, folder.Write("passphrase", $"{Encrypter.Passphrase}\n"));

        Assert.Equal("text", (await ReadAsync("", $"{Salt}config:\n  a: {Secure("text")}\n", passphrase)).Values["lucid:a"]);
    }

    [Fact]
    public async Task A_wrong_passphrase_is_told_at_the_salt() => Assert.Equal(
        "Pulumi.dev.yaml:1:17: the passphrase in PULUMI_CONFIG_PASSPHRASE is not the one this was encrypted with",
        await MistakesAsync("", $"{Salt}config:\n  a: {Secure("text")}\n", await Passphrases.OfAsync("wrong")));

    [Theory]
    [InlineData("v1", "an encryption salt has the form v1:SALT:v1:NONCE:DATA")]
    [InlineData("v1:%:v1:a:b", "SALT is no base64")]
    public async Task A_damaged_salt_is_told(string salt, string problem) => Assert.Equal(
        $"Pulumi.dev.yaml:2:17: the encryption salt is damaged: {problem}",
        await MistakesAsync("", $"config:\nencryptionsalt: {salt}\n", await Known));

    [Fact]
    public async Task All_damaged_and_mistaken_values_are_told_at_once_and_without_their_text()
    {
        var foreign = Encrypter.For("").Encrypt("foreign");

        var message = await MistakesAsync(
            "config:\n  a: {type: integer}\n  b: {type: array, items: {type: string}}\n  c: {type: boolean}\n  g: {type: object}\n",
            $"{Salt}config:\n  a: {Secure("hunter2")}\n  b: {Secure("hunter2")}\n  c: {Secure("hunter2")}\n  d: {{secure: {foreign}}}\n" +
            $"  e: [x, {{y: {{secure: text}}}}]\n  f: {Secure("fine")}\n  g: {Secure("hunter2")}\n",
            await Known);

        Assert.Equal(
            "Pulumi.dev.yaml:3:6: lucid:a: the encrypted value is not an integer\n" +
            "Pulumi.dev.yaml:4:6: lucid:b: the encrypted value is not an array, each item a string\n" +
            "Pulumi.dev.yaml:5:6: lucid:c: the encrypted value is not true or false\n" +
            "Pulumi.dev.yaml:6:6: lucid:d: the encrypted value cannot be decrypted: it is damaged, or another passphrase encrypted it\n" +
            "Pulumi.dev.yaml:7:6: lucid:e: the encrypted value cannot be decrypted: an encrypted value has the form v1:NONCE:DATA\n" +
            "Pulumi.dev.yaml:9:6: lucid:g: the encrypted value is not an object",
            message);
    }

    private static void AssertUnknown(StackConfiguration configuration)
    {
        Assert.Equal([Signatures.Unknown, $"[\"{Signatures.Unknown}\"]", "y"], configuration.Values.Values);
        Assert.Equal(["lucid:a", "lucid:b"], configuration.SecretKeys);
    }

    private static Diagnostic Note(string reason, int line) => Diagnostic.Note(
        $"encrypted values count as unknown, because {reason}: lucid:a, lucid:b", new SourceLocation("Pulumi.dev.yaml", line, 6));

    private static string Secure(string text) => $"{{secure: {Encrypter.Default.Encrypt(text)}}}";
}
