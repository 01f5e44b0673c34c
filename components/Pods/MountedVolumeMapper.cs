using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Pods;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Pods;

internal static class MountedVolumeMapper
{

    public static MountedVolume Map(MountedVolumeArgs volume) => new()
    {
        Path = volume.Path,
        ConfigMap = volume.ConfigMap,
        Secret = volume.Secret,
        Token = volume.Token is { } token ? new() { Audience = token.Audience, ExpirationSeconds = token.ExpirationSeconds } : null,
        Fields = Sorted(volume.Fields),
        Csi = volume.Csi is { } csi ? new() { Driver = csi.Driver, Attributes = Sorted(csi.Attributes) } : null,
    };

    public static ProjectedVolumeSourceArgs Projected(MountedVolume volume) =>
        new() { DefaultMode = HardenedDefaults.SecretFileMode, Sources = Sources(volume).ToArray() };

    public static CSIVolumeSourceArgs Csi(CsiDriver csi)
    {
        var args = new CSIVolumeSourceArgs { Driver = csi.Driver, ReadOnly = true };
        if (!csi.Attributes.IsEmpty)
        {
            args.VolumeAttributes = csi.Attributes.ToDictionary();
        }

        return args;
    }

    private static IEnumerable<VolumeProjectionArgs> Sources(MountedVolume volume)
    {
        if (volume.ConfigMap is { } map)
        {
            yield return new() { ConfigMap = new ConfigMapProjectionArgs { Name = map } };
        }

        if (volume.Secret is { } secret)
        {
            yield return new() { Secret = new SecretProjectionArgs { Name = secret } };
        }

        if (volume.Token is { } token)
        {
            yield return new() { ServiceAccountToken = Token(token) };
        }

        if (!volume.Fields.IsEmpty)
        {
            yield return new()
            {
                DownwardAPI = new DownwardAPIProjectionArgs
                {
                    Items = volume.Fields.Select(field => new DownwardAPIVolumeFileArgs
                    {
                        Path = field.Key,
                        FieldRef = new ObjectFieldSelectorArgs { FieldPath = field.Value },
                    }).ToArray(),
                },
            };
        }
    }

    private static ServiceAccountTokenProjectionArgs Token(AccountToken token)
    {
        var args = new ServiceAccountTokenProjectionArgs { Path = MountedVolume.TokenFile, ExpirationSeconds = token.ExpirationSeconds!.Value };
        if (token.Audience is { } audience)
        {
            args.Audience = audience;
        }

        return args;
    }

    private static ImmutableSortedDictionary<string, string> Sorted(Dictionary<string, string>? map) =>
        (map ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal);
}
