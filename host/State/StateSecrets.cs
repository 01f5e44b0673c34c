using System.Text.Json;
using Lucid.Host.Diagnostics;
using Lucid.Host.Secrets;

namespace Lucid.Host.State;

/// <summary>How the secrets of a state are read.</summary>
/// <param name="Decrypter">Reads them, or knows none of them.</param>
/// <param name="WhyUnknown">Where they are not known: why, as the rest of a sentence.</param>
internal sealed record StateSecrets(SecretDecrypter Decrypter, string WhyUnknown)
{
    /// <summary>How those of a state can be read.</summary>
    /// <param name="deployment">The state's deployment, which names the secrets provider.</param>
    /// <param name="source">Where it comes from.</param>
    /// <exception cref="HostFailureException">The passphrase is wrong and may not be, or the salt is damaged.</exception>
    public static StateSecrets Of(JsonElement deployment, StateSource source)
    {
        var provider = Member(deployment, "secrets_providers");
        if (Text(Member(provider, "state"), "salt") is not { } salt)
        {
            return new StateSecrets(SecretDecrypter.None, Text(provider, "type") is { } type
                ? $"secrets provider '{type}' cannot be asked here"
                : "the state names no secrets provider");
        }

        var (passphrase, place) = (source.Passphrase, new SourceLocation(source.Path, 0, 0));
        var decrypter = source.MayHaveOtherPassphrase ? passphrase.TryDecrypterFor(salt, place) : passphrase.DecrypterFor(salt, place);
        var why = passphrase.IsGiven
            ? $"the passphrase in {passphrase.Origin} is not the one that they were encrypted with"
            : $"neither {Passphrase.Variable} nor {Passphrase.FileVariable} is set";
        var advice = source.MayHaveOtherPassphrase ? $"; --stack-passphrase-file {source.OtherStack}=FILE gives their own" : "";
        return new StateSecrets(decrypter ?? SecretDecrypter.None, why + advice);
    }

    private static JsonElement Member(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var member) ? member : default;

    private static string? Text(JsonElement element, string key) =>
        Member(element, key) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } content ? content : null;
}
