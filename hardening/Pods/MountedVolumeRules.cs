using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Names;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Pods;

internal static partial class MountedVolumeRules
{
    /// <summary>Kubernetes, "ServiceAccount token volume projection": not less than ten minutes.</summary>
    private const int ShortestToken = 600;
    private const int LongestToken = 86400;

    public static void Resolve(ImmutableArray<MountedVolume> mounted, List<string> taken, PodVolumes volumes, Mistakes mistakes)
    {
        for (var index = 0; index < mounted.Length; index++)
        {
            var field = $"volumes[{index}]";
            var volume = mounted[index];
            CheckSources(field, volume, mistakes);
            CheckNames(field, volume, mistakes);
            CheckCsi($"{field}.csi", volume.Csi, mistakes);
            var token = Resolve($"{field}.token", volume.Token, mistakes);
            if (MountPaths.Readable($"{field}.path", volume.Path, taken, mistakes) is { } path)
            {
                var name = FormattableString.Invariant($"volume-{index}");
                volumes.Volumes.Add(new()
                {
                    Name = name,
                    Kind = volume.Csi is null ? VolumeKind.Projected : VolumeKind.Csi,
                    Mounted = volume with { Token = token },
                    IsReadOnly = true,
                });
                volumes.Mounts.Add(new() { Volume = name, Path = path, IsReadOnly = true });
            }
        }
    }

    /// <summary>A field of the pod, as the downward API knows it.</summary>
    public static bool IsPodField(string? field) => PodField().IsMatch(field ?? "");

    private static void CheckSources(string field, MountedVolume volume, Mistakes mistakes)
    {
        var isProjected = volume is not { ConfigMap: null, Secret: null, Token: null, Fields.IsEmpty: true };
        if (volume.Csi is not null && isProjected)
        {
            mistakes.Add($"{field}.csi", volume.Csi.Driver, "the driver alone, or a volume of its own for it");
        }
        else if (volume.Csi is null && !isProjected)
        {
            mistakes.Add(field, (string?)null, "what is in it: configMap, secret, token, fields or csi");
        }
    }

    private static void CheckNames(string field, MountedVolume volume, Mistakes mistakes)
    {
        if (volume.ConfigMap is not null && !ObjectName().IsMatch(volume.ConfigMap))
        {
            // Not all of them are ours: Kubernetes' own is kube-root-ca.crt.
            mistakes.Add($"{field}.configMap", volume.ConfigMap, "the name of a ConfigMap: lower-case letters, digits, '-' and '.'");
        }

        if (volume.Secret is not null)
        {
            NameRules.Resolve($"{field}.secret", volume.Secret, NameRules.LongestLabel, mistakes);
        }

        foreach (var (file, podField) in volume.Fields)
        {
            if (!FileName().IsMatch(file) || file == "." || file.StartsWith("..", StringComparison.Ordinal))
            {
                mistakes.Add($"{field}.fields", file, "the name of a file: letters, digits, '-', '_' and '.', not two of them first");
            }
            else if (file == MountedVolume.TokenFile && volume.Token is not null)
            {
                mistakes.Add($"{field}.fields", file, "another name, since the token is called this");
            }

            if (!PodMetadata().IsMatch(podField ?? ""))
            {
                mistakes.Add(
                    $"{field}.fields['{file}']", podField,
                    "metadata.name, metadata.namespace, metadata.uid, metadata.labels, metadata.annotations, or one of them as metadata.labels['KEY']");
            }
        }
    }

    private static AccountToken? Resolve(string field, AccountToken? token, Mistakes mistakes)
    {
        if (token is null)
        {
            return null;
        }

        var seconds = token.ExpirationSeconds ?? HardenedDefaults.TokenSeconds;
        if (seconds is < ShortestToken or > LongestToken)
        {
            mistakes.Add($"{field}.expirationSeconds", seconds, $"{ShortestToken} to {LongestToken} seconds");
        }

        if (token.Audience is { } audience && !Audience().IsMatch(audience))
        {
            mistakes.Add($"{field}.audience", audience, "who takes the token, such as 'vault' or 'https://vault.example.com'");
        }

        return token with { ExpirationSeconds = seconds };
    }

    private static void CheckCsi(string field, CsiDriver? csi, Mistakes mistakes)
    {
        if (csi is not null && !ObjectName().IsMatch(csi.Driver ?? ""))
        {
            mistakes.Add($"{field}.driver", csi.Driver, "the name of a CSI driver, such as 'secrets-store.csi.k8s.io'");
        }
    }

    [GeneratedRegex(@"^(?=.{1,253}\z)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\z")]
    private static partial Regex ObjectName();

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,253}\z")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^metadata\.(name|namespace|uid|labels|annotations|(labels|annotations)\['[A-Za-z0-9./_-]+'\])\z")]
    private static partial Regex PodMetadata();

    [GeneratedRegex(@"^(metadata\.(name|namespace|uid|(labels|annotations)\['[A-Za-z0-9./_-]+'\])|spec\.(nodeName|serviceAccountName)|status\.(podIP|podIPs|hostIP|hostIPs))\z")]
    private static partial Regex PodField();

    [GeneratedRegex(@"^[\x21-\x7e]{1,253}\z")]
    private static partial Regex Audience();
}
