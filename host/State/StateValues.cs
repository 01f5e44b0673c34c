using System.Text.Json;
using Lucid.Host.Secrets;
using Lucid.Host.Values;

namespace Lucid.Host.State;

/// <summary>Reads property values out of a state's JSON.</summary>
/// <param name="decrypter">Reads the state's secrets.</param>
/// <param name="secrets">Learns what was decrypted.</param>
internal sealed class StateValues(SecretDecrypter decrypter, SecretTexts secrets)
{
    /// <summary>How states are parsed: the schema of a custom resource of Kubernetes is nested deeper than JSON usually is.</summary>
    public static JsonDocumentOptions Json { get; } = new() { MaxDepth = 512 };

    /// <summary>How many secrets could not be read.</summary>
    public int UnreadableSecrets { get; private set; }

    /// <exception cref="FormatException">A special value lacks what it needs, or a secret is damaged.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A secret is damaged.</exception>
    public ObjectValue ReadObject(JsonElement parent, string key) =>
        parent.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Object ? ReadEntries(value) : ObjectValue.Empty;

    private PropertyValue Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => new BooleanValue(true),
        JsonValueKind.False => new BooleanValue(false),
        JsonValueKind.Number => new NumberValue(value.GetDouble()),
        JsonValueKind.String => Text(value.GetString()!),
        JsonValueKind.Array => new ListValue([.. value.EnumerateArray().Select(Read)]),
        JsonValueKind.Object => ReadSecret(value) ?? SpecialValues.Interpret(ReadEntries(value)),
        _ => NullValue.Instance,
    };

    private static PropertyValue Text(string text) => Signatures.IsUnknown(text) ? UnknownValue.Instance : new TextValue(text);

    private ObjectValue ReadEntries(JsonElement value) =>
        ObjectValue.Create(value.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Read(property.Value))));

    // On the wire a secret holds its value; in a state it holds JSON text, encrypted or (exported with --show-secrets) not.
    private SecretValue? ReadSecret(JsonElement value)
    {
        if (!value.TryGetProperty(Signatures.Key, out var signature) || signature.ValueKind != JsonValueKind.String
            || signature.GetString() != Signatures.Secret)
        {
            return null;
        }

        var text = RequiredText(value, "plaintext") is { } plaintext ? plaintext
            : RequiredText(value, "ciphertext") is { } ciphertext ? decrypter.Decrypt(ciphertext)
            : throw new FormatException("a secret has neither 'ciphertext' nor 'plaintext'");
        if (text is null)
        {
            UnreadableSecrets++;
            return SecretValue.Of(UnknownValue.Instance);
        }

        var secret = SecretValue.Of(ReadText(text));
        secrets.Add(secret);
        return secret;
    }

    // What JsonException says could quote the secret.
    private PropertyValue ReadText(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Json);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            throw new FormatException("a secret does not hold JSON");
        }
    }

    private static string? RequiredText(JsonElement secret, string key) =>
        !secret.TryGetProperty(key, out var text) ? null
        : text.ValueKind == JsonValueKind.String ? text.GetString()
        : throw new FormatException($"a secret's '{key}' is no text");
}
