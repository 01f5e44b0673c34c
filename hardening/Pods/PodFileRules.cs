using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Lucid.Hardening.Names;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Pods;

/// <summary>The files that a workload reads: configuration in the open, and Secrets.</summary>
internal static class PodFileRules
{
    private const string Volume = "files";

    /// <summary>Kubernetes stores no larger object.</summary>
    private const int MostBytes = 1024 * 1024;
    private const int HashDigits = 10;
    private const string PrivateKey = "PRIVATE KEY-----";

    /// <summary>The ConfigMap of the files, and where each of them is mounted.</summary>
    public static ResolvedConfigMap? Resolve(
        string workload, ImmutableArray<ConfigFile> files, List<string> taken, PodVolumes volumes, Mistakes mistakes)
    {
        var data = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < files.Length; index++)
        {
            var path = MountPaths.Readable($"configFiles[{index}].path", files[index].Path, taken, mistakes);
            CheckContent($"configFiles[{index}].content", files[index].Content, mistakes);
            if (path is not null)
            {
                var key = Key(path, data);
                data[key] = files[index].Content ?? "";
                volumes.Mounts.Add(new() { Volume = Volume, Path = path, SubPath = key, IsReadOnly = true });
            }
        }

        if (data.Count == 0)
        {
            return null;
        }

        var bytes = data.Sum(file => Encoding.UTF8.GetByteCount(file.Value));
        if (bytes > MostBytes)
        {
            mistakes.Add("configFiles", bytes, $"files of at most {MostBytes} bytes together; larger ones belong into the image");
        }

        var map = new ResolvedConfigMap { Name = $"{workload}-{Hash(data)}", Data = data.ToImmutable() };
        volumes.Volumes.Add(new() { Name = Volume, Kind = VolumeKind.Config, Source = map.Name, IsReadOnly = true });
        return map;
    }

    public static void Resolve(ImmutableArray<SecretFiles> secrets, List<string> taken, PodVolumes volumes, Mistakes mistakes)
    {
        for (var index = 0; index < secrets.Length; index++)
        {
            var name = NameRules.Resolve($"secretFiles[{index}].secret", secrets[index].Secret, NameRules.LongestLabel, mistakes);
            if (MountPaths.Readable($"secretFiles[{index}].path", secrets[index].Path, taken, mistakes) is { } path)
            {
                var volume = FormattableString.Invariant($"secret-{index}");
                volumes.Volumes.Add(new() { Name = volume, Kind = VolumeKind.Secret, Source = name, IsReadOnly = true });
                volumes.Mounts.Add(new() { Volume = volume, Path = path, IsReadOnly = true });
            }
        }
    }

    private static void CheckContent(string field, string? content, Mistakes mistakes)
    {
        if (content is null)
        {
            mistakes.Add(field, (string?)null, "what stands in the file");
        }
        else if (content.Contains(PrivateKey, StringComparison.Ordinal))
        {
            mistakes.AddAll([new()
            {
                Field = field,
                Found = "a private key",
                Instead = "a file of a Secret (secretFiles), since everybody who may look at the namespace reads this one",
            }]);
        }
    }

    /// <summary>The path, as far as a key can hold it, so that a reader of the ConfigMap sees what is what.</summary>
    private static string Key(string path, ImmutableSortedDictionary<string, string>.Builder others)
    {
        var key = path[1..].Replace('/', '.').Replace('@', '_');
        while (others.ContainsKey(key))
        {
            key += "_";
        }

        return key;
    }

    private static string Hash(IEnumerable<KeyValuePair<string, string>> data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (key, content) in data)
        {
            // Neither a key nor UTF-8 has this byte: no two sets of files run into the same bytes.
            hash.AppendData([.. Encoding.UTF8.GetBytes(key), 0xFF, .. Encoding.UTF8.GetBytes(content), 0xFF]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashDigits];
    }
}
