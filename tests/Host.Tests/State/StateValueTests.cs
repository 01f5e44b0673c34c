using Lucid.Host.Diagnostics;
using Lucid.Host.Secrets;
using Lucid.Host.State;
using Lucid.Host.Tests.Secrets;
using Lucid.Host.Values;
using static Lucid.Host.Tests.State.States;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.State;

public sealed class StateValueTests
{
    private static readonly Task<Passphrase> Known = Passphrases.OfAsync(Encrypter.Passphrase);

    private static readonly string Salted =
        $"\"secrets_providers\": {{\"type\": \"passphrase\", \"state\": {{\"salt\": \"{Encrypter.Default.Salt}\"}}}}, ";

    [Theory]
    [InlineData(Signatures.Unknown)]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    public async Task An_unknown_text_is_an_unknown_value(string text) =>
        Assert.Equal(Map(("a", UnknownValue.Instance)), (await ResourceAsync($$"""  "inputs": {"a": "{{text}}"} """)).Inputs);

    [Fact]
    public async Task Special_values_are_what_they_stand_for()
    {
        var resource = await ResourceAsync($$"""
            "inputs": {
                "asset": {{Special(Signatures.Asset, "\"hash\": \"ab\", \"path\": \"a/b\"")}},
                "text": {{Special(Signatures.Asset, "\"text\": \"content\"")}},
                "archive": {{Special(Signatures.Archive, $"\"assets\": {{\"f\": {Special(Signatures.Asset, "\"uri\": \"u\"")} }}")}},
                "reference": {{Special(Signatures.ResourceReference, $"\"urn\": \"{PodUrn}\", \"id\": \"i\"")}},
                "other": {{Special("a-signature-of-the-future", "\"a\": 1")}} }
            """);

        Assert.Equal(
            Map(
                ("asset", new AssetValue(AssetSource.Path, "a/b")),
                ("text", new AssetValue(AssetSource.Text, "content")),
                ("archive", ArchiveValue.Of(Map(("f", new AssetValue(AssetSource.Uri, "u"))))),
                ("reference", new ResourceReferenceValue(PodUrn, "i", null)),
                ("other", Map((Signatures.Key, Text("a-signature-of-the-future")), ("a", Number(1))))),
            resource.Inputs);
    }

    [Fact]
    public async Task Encrypted_secrets_are_decrypted_and_remembered()
    {
        var secrets = new SecretTexts();
        var nested = $$"""{"user": "root-user", "password": {{Ciphertext("\"inner-text\"")}} }""";

        var state = await ReadAsync(
            WithSecrets(Ciphertext("\"hunter2\""), Ciphertext(nested), Ciphertext("[1, null]")), await Known, secrets);

        Assert.Equal(
            List(
                Secret("hunter2"),
                SecretValue.Of(Map(("user", Text("root-user")), ("password", Secret("inner-text")))),
                SecretValue.Of(List(Number(1), NullValue.Instance))),
            Secrets(state));
        Assert.Empty(state.Remarks);
        Assert.Equal("[secret] [secret] [secret]", secrets.Mask("hunter2 root-user inner-text"));
    }

    [Fact]
    public async Task Secrets_that_were_exported_in_plain_text_are_still_secret()
    {
        var secrets = new SecretTexts();
        var plain = Special(Signatures.Secret, "\"plaintext\": \"\\\"hunter2\\\"\"");

        var state = await ReadAsync(WithSecrets(plain), passphrase: null, secrets);

        Assert.Equal(List(Secret("hunter2")), Secrets(state));
        Assert.Empty(state.Remarks);
        Assert.Equal("[secret]", secrets.Mask("hunter2"));
    }

    [Fact]
    public async Task Without_passphrase_secrets_are_unknown_and_a_note_counts_them()
    {
        var state = await ReadAsync(WithSecrets(Ciphertext("1"), Ciphertext("2")));

        Assert.Equal(List(SecretValue.Of(UnknownValue.Instance), SecretValue.Of(UnknownValue.Instance)), Secrets(state));
        AssertNote(
            "2 secret value(s) of the state are not compared, " +
            "because neither PULUMI_CONFIG_PASSPHRASE nor PULUMI_CONFIG_PASSPHRASE_FILE is set",
            state);
    }

    [Theory]
    [InlineData("\"secrets_providers\": {\"type\": \"service\", \"state\": {\"url\": \"https://example\"}}, ",
        "secrets provider 'service' cannot be asked here")]
    [InlineData("\"secrets_providers\": {\"type\": \"cloud\"}, ", "secrets provider 'cloud' cannot be asked here")]
    [InlineData("\"secrets_providers\": {\"type\": 5, \"state\": {\"salt\": 5}}, ", "the state names no secrets provider")]
    [InlineData("", "the state names no secrets provider")]
    public async Task With_another_secrets_provider_secrets_are_unknown_whatever_the_passphrase(string provider, string reason)
    {
        foreach (var passphrase in new[] { await Passphrases.NoneAsync(), await Known })
        {
            var state = await ReadAsync(Of(Holder(Ciphertext("1")), provider), passphrase);

            Assert.Equal(List(SecretValue.Of(UnknownValue.Instance)), Secrets(state));
            AssertNote($"1 secret value(s) of the state are not compared, because {reason}", state);
        }
    }

    [Fact]
    public async Task A_wrong_passphrase_is_told() => Assert.Equal(
        "FILE: the passphrase in PULUMI_CONFIG_PASSPHRASE is not the one this was encrypted with",
        await MistakeAsync(WithSecrets(Ciphertext("1")), await Passphrases.OfAsync("wrong")));

    [Fact]
    public async Task A_damaged_salt_is_told() => Assert.Equal(
        "FILE: the encryption salt is damaged: an encryption salt has the form v1:SALT:v1:NONCE:DATA",
        await MistakeAsync(Of("", "\"secrets_providers\": {\"type\": \"passphrase\", \"state\": {\"salt\": \"v1\"}}, "), await Known));

    [Theory]
    [InlineData("", "a secret has neither 'ciphertext' nor 'plaintext'")]
    [InlineData("\"ciphertext\": \"text\"", "an encrypted value has the form v1:NONCE:DATA")]
    [InlineData("\"ciphertext\": 5", "a secret's 'ciphertext' is no text")]
    [InlineData("\"plaintext\": 5", "a secret's 'plaintext' is no text")]
    [InlineData("\"plaintext\": null", "a secret's 'plaintext' is no text")]
    [InlineData("\"plaintext\": \"hunter2\"", "a secret does not hold JSON")]
    public async Task A_damaged_secret_is_told_without_its_text(string members, string problem) => Assert.Equal(
        $"FILE is damaged: resource 0 cannot be read: {problem}.",
        await MistakeAsync(WithSecrets(Special(Signatures.Secret, members)), await Known));

    [Fact]
    public async Task A_secret_of_another_passphrase_is_told()
    {
        var foreign = Special(Signatures.Secret, $"\"ciphertext\": \"{Encrypter.For("").Encrypt("1")}\"");

        Assert.Equal(
            "FILE is damaged: resource 0 cannot be read: it is damaged, or another passphrase encrypted it.",
            await MistakeAsync(WithSecrets(foreign), await Known));
    }

    private static string Special(string signature, string members) =>
        $$"""{"{{Signatures.Key}}": "{{signature}}"{{(members.Length > 0 ? ", " + members : "")}} }""";

    private static string Ciphertext(string json) => Special(Signatures.Secret, $"\"ciphertext\": \"{Encrypter.Default.Encrypt(json)}\"");

    private static string Holder(params string[] secrets) =>
        Resource(PodUrn, $$"""  "inputs": {"secrets": [{{string.Join(", ", secrets)}}]} """);

    private static string WithSecrets(params string[] secrets) => Of(Holder(secrets), Salted);

    private static PropertyValue? Secrets(SavedState state) => Assert.Single(state.Graph.InTreeOrder).Inputs["secrets"];

    private static void AssertNote(string message, SavedState state)
    {
        var note = Assert.Single(state.Remarks);
        Assert.Equal((Severity.Note, message, 0), (note.Severity, note.Message, note.Location?.Line));
    }
}
