using System.Text;
using Lucid.Host.Tests.Secrets;

namespace Lucid.EndToEnd.Tests.Secrets;

/// <summary>Secrets in the configuration of a project, and the search for them.</summary>
internal static class PlantedSecrets
{
    public const string Passphrase = "correct horse battery staple";
    public const string Password = "hunter2-and-then-some";
    public const string Token = "tok_51f0c4aa9d";
    public const string ApiKey = "AKIA-not-really-0007";
    public const string Pem =
        "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\n-----END PRIVATE KEY-----\n";

    /// <summary>What the program makes itself (<c>fixtures/trials/Secrets.cs</c>).</summary>
    public const string Made = "made-in-the-program-39af";

    private static readonly string[] Texts =
    [
        Passphrase, Password, Token, ApiKey, Made,
        .. Pem.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("-----", StringComparison.Ordinal)),
        .. new[] { Password, Token, ApiKey, Made, Pem }.Select(text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
    ];

    public static Trials Project(string trial = "secrets")
    {
        var encrypter = Encrypter.For(Passphrase);
        var configuration = $"""
              trials:password:
                secure: {encrypter.Encrypt(Password)}
              trials:database:
                host: mongodb
                token:
                  secure: {encrypter.Encrypt(Token)}
              trials:apiKey:
                secure: {encrypter.Encrypt(ApiKey)}
              trials:pem:
                secure: {encrypter.Encrypt(Pem)}

            """;
        return new Trials(trial, configuration, $"encryptionsalt: {encrypter.Salt}\n");
    }

    public static Task<LucidResult> RunAsync(params string[] arguments) =>
        Lucid.RunAsync([("PULUMI_CONFIG_PASSPHRASE", Passphrase)], arguments);

    /// <summary>Fails if a secret stands in a text.</summary>
    public static void AssertNoneIn(string where, string text)
    {
        var found = Texts.Where(secret => text.Contains(secret, StringComparison.Ordinal)).ToArray();
        Assert.True(found.Length == 0, $"{where} shows {string.Join(", ", found)}:\n{text}");
    }
}
