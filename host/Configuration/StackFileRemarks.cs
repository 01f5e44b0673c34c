using Lucid.Host.Diagnostics;
using Lucid.Host.Projects;
using Lucid.Host.Secrets;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Configuration;

/// <summary>What is not wrong in a stack file but worth saying.</summary>
internal static class StackFileRemarks
{
    private static readonly ImmutableHashSet<string> KnownSections = ImmutableHashSet.Create(
        StringComparer.Ordinal, "config", "encryptionsalt", "encryptedkey", "secretsprovider", "environment");

    public static ImmutableArray<Diagnostic> Of(
        YamlFile file, Project project, IReadOnlyDictionary<string, YamlNode> given, SecretDecrypter decrypter, Passphrase passphrase) =>
    [
        .. UnknownSections(file),
        .. UndeclaredKeys(file, project),
        .. UnreadableSecrets(file, given, decrypter, passphrase),
    ];

    private static IEnumerable<Diagnostic> UnknownSections(YamlFile file)
    {
        foreach (var key in (file.Root as YamlMappingNode)?.Children.Keys ?? [])
        {
            if (key.Text() is "environment")
            {
                yield return Diagnostic.Warning(
                    "environments of Pulumi ESC are not read here; their values are missing", file.LocationOf(key));
            }
            else if (!KnownSections.Contains(key.Text() ?? ""))
            {
                yield return Diagnostic.Warning(
                    $"'{key.Text()}' means nothing here; it can be {string.Join(", ", KnownSections.Order(StringComparer.Ordinal))}",
                    file.LocationOf(key));
            }
        }
    }

    // The real command line takes undeclared keys in silence; a misspelt one then has no effect and nobody notices.
    private static IEnumerable<Diagnostic> UndeclaredKeys(YamlFile file, Project project)
    {
        var declared = project.Configuration.Keys.Where(key => ConfigKeys.NamespaceOf(key) == project.Name).ToImmutableArray();
        if (declared.IsEmpty || file.Root.Get("config") is not YamlMappingNode config)
        {
            yield break;
        }

        foreach (var node in config.Children.Keys)
        {
            var key = ConfigKeys.Qualify(node.Text() ?? "", project.Name);
            if (ConfigKeys.NamespaceOf(key) == project.Name && !project.Configuration.ContainsKey(key))
            {
                var message = $"{key} is not declared in {project.FileName}, which has {string.Join(", ", declared)}";
                yield return new Diagnostic(Severity.Warning, message) { Location = file.LocationOf(node), Subject = key };
            }
        }
    }

    private static IEnumerable<Diagnostic> UnreadableSecrets(
        YamlFile file, IReadOnlyDictionary<string, YamlNode> given, SecretDecrypter decrypter, Passphrase passphrase)
    {
        var encrypted = given.Where(entry => ConfigText.HoldsSecrets(entry.Value)).ToImmutableArray();
        if (encrypted.IsEmpty || decrypter != SecretDecrypter.None)
        {
            yield break;
        }

        var reason = file.Root.Get("encryptionsalt").Text() is null
            ? file.Root.Get("secretsprovider").Text() is { } provider ? $"secrets provider '{provider}' cannot be asked here"
            : "the file has no encryptionsalt"
            : $"neither {Passphrase.Variable} nor {Passphrase.FileVariable} is set";
        yield return Diagnostic.Note(
            $"encrypted values count as unknown, because {reason}: {string.Join(", ", encrypted.Select(entry => entry.Key))}",
            file.LocationOf(encrypted[0].Value));
    }
}
