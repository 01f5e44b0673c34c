using Lucid.Host.Secrets;

namespace Lucid.Host.Tests.Secrets;

internal static class Passphrases
{
    public static Task<Passphrase> NoneAsync() => Passphrase.FromAsync(ImmutableDictionary<string, string>.Empty, CancellationToken.None);

    public static Task<Passphrase> OfAsync(string text) => FromAsync(Passphrase.Variable, text);

    public static Task<Passphrase> FromAsync(string variable, string value) =>
        Passphrase.FromAsync(ImmutableDictionary<string, string>.Empty.Add(variable, value), CancellationToken.None);
}
