using Lucid.Host.Configuration;
using Lucid.Host.Projects;
using Lucid.Host.Secrets;
using Lucid.Host.Tests.Secrets;

namespace Lucid.Host.Tests.Configuration;

/// <summary>Reads the configuration of a stack "dev" of a project "lucid", whose declarations begin on line 3 of its file.</summary>
internal static class Configurations
{
    public static async Task<StackConfiguration> ReadAsync(
        string declarations, string? stackFile, Passphrase? passphrase = null, SecretTexts? secrets = null)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", $"name: lucid\nruntime: dotnet\n{declarations}");
        if (stackFile is not null)
        {
            folder.Write("Pulumi.dev.yaml", stackFile);
        }

        var project = await ProjectReader.ReadAsync(folder.Path, CancellationToken.None);
        return await StackConfigurationReader.ReadAsync(
            project, "dev", passphrase ?? await Passphrases.NoneAsync(), secrets ?? new SecretTexts(), CancellationToken.None);
    }

    public static Task<string> MistakesAsync(string declarations, string? stackFile, Passphrase? passphrase = null) =>
        Failures.OfInputAsync(() => ReadAsync(declarations, stackFile, passphrase));
}
