using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles;

internal static class ProfileFiles
{
    /// <summary>The operator writes its objects to the nodes itself.</summary>
    public static ImmutableArray<ProfileFile> Of(ResolvedProfiles profiles)
        => profiles.Declaration.Delivery == ProfileDelivery.Operator ? [] : [.. Seccomp(profiles), .. AppArmor(profiles)];

    private static IEnumerable<ProfileFile> Seccomp(ResolvedProfiles profiles)
    {
        if (profiles.Pod.SeccompLocalhostProfile is { } file)
        {
            yield return new ProfileFile
            {
                NodePath = $"{ProfileDefaults.NodeSeccompFolder}/{file}",
                Content = profiles.Seccomp.Json,
                IsAppArmor = false,
            };
        }
    }

    private static IEnumerable<ProfileFile> AppArmor(ResolvedProfiles profiles)
    {
        if (profiles.Pod.AppArmorLocalhostProfile is { } name)
        {
            yield return new ProfileFile
            {
                NodePath = $"{ProfileDefaults.NodeAppArmorFolder}/{name}",
                Content = profiles.AppArmor.Text,
                IsAppArmor = true,
            };
        }
    }
}
