using Lucid.EndToEnd.Tests.Secrets;
using Lucid.Host.Tests.Secrets;

namespace Lucid.Interop.Tests.Secrets;

/// <summary>A project of <c>programs/secrets</c> with the planted secrets in its configuration.</summary>
internal static class NodeSecrets
{
    public static TemporaryFolder Project(string moreConfiguration = "")
    {
        var encrypter = Encrypter.For(PlantedSecrets.Passphrase);
        var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", $"name: secrets\nruntime: nodejs\nmain: {NodePrograms.PathOf("secrets")}\n");
        folder.Write(
            "Pulumi.dev.yaml",
            $"""
            encryptionsalt: {encrypter.Salt}
            config:
              secrets:password:
                secure: {encrypter.Encrypt(PlantedSecrets.Password)}
              secrets:database:
                host: mongodb
                token:
                  secure: {encrypter.Encrypt(PlantedSecrets.Token)}
              secrets:apiKey:
                secure: {encrypter.Encrypt(PlantedSecrets.ApiKey)}
              secrets:pem:
                secure: {encrypter.Encrypt(PlantedSecrets.Pem)}
            {moreConfiguration}
            """);
        return folder;
    }
}
