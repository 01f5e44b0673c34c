using System.Collections.Immutable;
using System.Text;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Images;
using Lucid.Hardening.Labels;
using Lucid.Hardening.Names;
using Lucid.Hardening.Network;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Profiles.Installer;

internal static class InstallerResolver
{
    /// <summary>Kubernetes stores no object of more than a mebibyte; the rest is for names and what surrounds the files.</summary>
    private const int MostBytes = 900_000;

    private const int LongestName = 40;
    private const string SeccompSuffix = ".json";
    private const string AppArmorSuffix = ".apparmor";

    public static ResolvedInstaller Resolve(InstallerDeclaration declaration)
    {
        var mistakes = new Mistakes();
        var name = NameRules.Resolve("name", declaration.Name, LongestName, mistakes);
        CheckImage(declaration, mistakes);
        if (declaration.Profiles.IsEmpty)
        {
            mistakes.Add("profiles", (string?)null, "the workloads whose profiles it brings");
        }

        var files = Files(declaration, mistakes);
        mistakes.ThrowIfAny("profile installer", declaration.Name);
        var loadsAppArmor = files.Keys.Any(file => file.EndsWith(AppArmorSuffix, StringComparison.Ordinal));
        var labels = LabelSets.ForSystem(name);
        return new()
        {
            Name = name,
            Namespace = $"{HardenedDefaults.NamespacePrefix}{name}-system",
            NamespaceLabels = labels.SetItem($"{LabelKeys.PodSecurityPrefix}enforce", "privileged"),
            Labels = labels,
            SelectorLabels = LabelSets.Selector(name),
            NetworkPolicy = PlanePolicies.DefaultDeny(labels),
            ConfigMaps = [.. Batches(files).Select(batch => ConfigMap(name, batch))],
            LoadsAppArmor = loadsAppArmor,
            Script = Script(loadsAppArmor),
        };
    }

    private static void CheckImage(InstallerDeclaration declaration, Mistakes mistakes)
    {
        if (declaration.Image is null)
        {
            return;
        }

        try
        {
            _ = ImageReference.ParseDeployable(declaration.Name, declaration.Image, declaration.AllowImageTags);
        }
        catch (DeclarationException exception)
        {
            mistakes.AddAll(exception.Mistakes);
        }
    }

    private static ImmutableSortedDictionary<string, string> Files(InstallerDeclaration declaration, Mistakes mistakes)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var profile in declaration.Profiles)
        {
            if (Resolve(profile, mistakes) is { } resolved)
            {
                files[resolved.Seccomp.Name + SeccompSuffix] = resolved.Seccomp.Json;
                if (profile.NodesHaveAppArmor)
                {
                    files[resolved.AppArmor.Name + AppArmorSuffix] = resolved.AppArmor.Text;
                }
            }
        }

        return files.ToImmutable();
    }

    private static ResolvedProfiles? Resolve(ProfileDeclaration profile, Mistakes mistakes)
    {
        try
        {
            return profile.Resolve();
        }
        catch (DeclarationException exception)
        {
            mistakes.AddAll(exception.Mistakes.Select(mistake => mistake with { Field = $"profiles['{profile.Service}'].{mistake.Field}" }));
            return null;
        }
    }

    private static IEnumerable<ImmutableSortedDictionary<string, string>> Batches(ImmutableSortedDictionary<string, string> files)
    {
        var batch = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var bytes = 0;
        foreach (var (name, content) in files)
        {
            var size = name.Length + Encoding.UTF8.GetByteCount(content);
            if (bytes + size > MostBytes && batch.Count > 0)
            {
                yield return batch.ToImmutable();
                batch.Clear();
                bytes = 0;
            }

            batch[name] = content;
            bytes += size;
        }

        yield return batch.ToImmutable();
    }

    // The names of profiles hold the hashes of what is in them.
    private static ResolvedConfigMap ConfigMap(string name, ImmutableSortedDictionary<string, string> files) => new()
    {
        Name = $"{name}-{ProfileNames.Hash(string.Join('\n', files.Keys))}",
        Data = files,
    };

    /// <summary>A file is there whole or not at all, since the kubelet may read it at any time. Older profiles stay: pods may run under them.</summary>
    private static string Script(bool loadsAppArmor)
    {
        const string Seccomp = $$"""
            set -eu
            for file in {{InstallerPaths.Profiles}}/*{{SeccompSuffix}}; do
              name="${file##*/}"
              cp "$file" "{{InstallerPaths.NodeSeccomp}}/.$name.new"
              mv -f "{{InstallerPaths.NodeSeccomp}}/.$name.new" "{{InstallerPaths.NodeSeccomp}}/$name"
            done

            """;
        const string AppArmor = $$"""
            for file in {{InstallerPaths.Profiles}}/*{{AppArmorSuffix}}; do
              apparmor_parser --replace --skip-cache "$file"
            done

            """;
        return (loadsAppArmor ? Seccomp + AppArmor : Seccomp).ReplaceLineEndings("\n");
    }
}
