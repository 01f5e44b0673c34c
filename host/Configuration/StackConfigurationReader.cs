using System.Security.Cryptography;
using Lucid.Host.Diagnostics;
using Lucid.Host.Projects;
using Lucid.Host.Secrets;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Configuration;

/// <summary>Reads Pulumi.STACK.yaml, checks it against what Pulumi.yaml declares, decrypts its secrets and applies the defaults.</summary>
public static class StackConfigurationReader
{
    /// <summary>The configuration of a stack.</summary>
    /// <exception cref="HostFailureException">The file or its values are wrong; everything wrong is told at once.</exception>
    public static async Task<StackConfiguration> ReadAsync(
        Project project, string stack, Passphrase passphrase, SecretTexts secrets, CancellationToken cancellationToken)
    {
        var file = project.StackFiles.TryGetValue(stack, out var path)
            ? await YamlFile.ReadAsync(path, Path.GetRelativePath(project.RootDirectory, path), cancellationToken).ConfigureAwait(false)
            : null;
        var given = file?.Root is null ? [] : StackFileValues(file, project);
        var problems = new Problems(FailureKind.Input);
        problems.AddRange(TypeErrors(file, project, given));
        problems.AddRange(MissingValues(project, stack, given));
        problems.ThrowIfAny();

        var decrypter = file is null ? SecretDecrypter.None : DecrypterOf(file, passphrase);
        var text = new ConfigText(decrypter, secrets);
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var declaration in project.Configuration.Values.Where(declaration => declaration.Default is not null))
        {
            values[declaration.Key] = text.Of(declaration.Default!);
        }

        foreach (var (key, value) in given)
        {
            values[key] = Decrypted(text, file!, project, key, value, problems);
        }

        problems.ThrowIfAny();
        var secretKeys = SecretKeys(project, given).ToImmutableSortedSet(StringComparer.Ordinal);
        Remember(secrets, values, project, given, secretKeys);
        return new StackConfiguration
        {
            Stack = stack,
            Values = values.ToImmutable(),
            SecretKeys = secretKeys,
            Remarks = file is null ? [] : StackFileRemarks.Of(file, project, given, decrypter, passphrase),
        };
    }

    private static SortedDictionary<string, YamlNode> StackFileValues(YamlFile file, Project project)
    {
        var values = new SortedDictionary<string, YamlNode>(StringComparer.Ordinal);
        if (file.Root is not YamlMappingNode || file.Root.Get("config") is { } config and not YamlMappingNode && !config.IsNull())
        {
            throw new HostFailureException(
                FailureKind.Input,
                "a stack file is an object whose 'config' is an object: keys and their values",
                file.LocationOf(file.Root!.Get("config") ?? file.Root!));
        }

        var problems = new Problems(FailureKind.Input);
        foreach (var (keyNode, value) in (file.Root.Get("config") as YamlMappingNode)?.Children ?? new YamlMappingNode().Children)
        {
            if (ConfigKeys.Read(file, keyNode, project.Name, problems) is not { } key)
            {
                continue;
            }

            if (value.IsNull())
            {
                problems.Add($"{key}: found no value; write one, or remove the key", file.LocationOf(keyNode));
            }
            else if (!values.TryAdd(key, value))
            {
                problems.Add($"{key} is given twice; the first time at {file.LocationOf(values[key])}", file.LocationOf(keyNode));
            }
        }

        problems.ThrowIfAny();
        return values;
    }

    private static IEnumerable<Diagnostic> TypeErrors(YamlFile? file, Project project, SortedDictionary<string, YamlNode> given) =>
        given.Where(entry => project.Configuration.TryGetValue(entry.Key, out var declaration) && declaration.Shape is not null)
            .SelectMany(entry => ConfigChecker.Check(file!, entry.Key, entry.Value, project.Configuration[entry.Key].Shape!));

    private static IEnumerable<Diagnostic> MissingValues(Project project, string stack, SortedDictionary<string, YamlNode> given) =>
        project.Configuration.Values
            .Where(declaration => declaration.IsRequired && !given.ContainsKey(declaration.Key))
            .Select(declaration => Diagnostic.Error(
                $"{declaration.Key} has no value in stack {stack} and no default" +
                $"{(declaration.Shape is { } shape ? $"; expected {shape}" : "")}. Set it in Pulumi.{stack}.yaml.",
                declaration.Location));

    private static SecretDecrypter DecrypterOf(YamlFile file, Passphrase passphrase) =>
        file.Root.Get("encryptionsalt") is { } salt && salt.Text() is { } text
            ? passphrase.DecrypterFor(text, file.LocationOf(salt))
            : SecretDecrypter.None;

    private static string Decrypted(ConfigText text, YamlFile file, Project project, string key, YamlNode value, Problems problems)
    {
        try
        {
            var result = text.Of(value);
            if (value.Ciphertext() is not null && !Values.Signatures.IsUnknown(result)
                && project.Configuration.GetValueOrDefault(key)?.Shape is { } shape && !ConfigChecker.Fits(result, shape.Type))
            {
                problems.Add($"{key}: the encrypted value is not {shape}", file.LocationOf(value));
            }

            return result;
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            problems.Add($"{key}: the encrypted value cannot be decrypted: {exception.Message}", file.LocationOf(value));
            return "";
        }
    }

    private static IEnumerable<string> SecretKeys(Project project, SortedDictionary<string, YamlNode> given) =>
        given.Where(entry => ConfigText.HoldsSecrets(entry.Value)).Select(entry => entry.Key)
            .Concat(project.Configuration.Values.Where(declaration => declaration.IsSecret).Select(declaration => declaration.Key));

    // Of a value that is secret as a whole, every text inside it is: a program reads the object, and prints one of its fields.
    private static void Remember(
        SecretTexts secrets,
        IReadOnlyDictionary<string, string> values,
        Project project,
        SortedDictionary<string, YamlNode> given,
        IEnumerable<string> secretKeys)
    {
        foreach (var key in secretKeys)
        {
            if (!values.TryGetValue(key, out var value) || Values.Signatures.IsUnknown(value))
            {
                continue;
            }

            secrets.Add(value);
            if (project.Configuration.GetValueOrDefault(key)?.IsSecret is true || given[key].Ciphertext() is not null)
            {
                JsonTexts.In(value).ToList().ForEach(secrets.Add);
            }
        }
    }
}
