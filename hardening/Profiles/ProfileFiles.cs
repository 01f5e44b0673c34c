using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles;

internal static class ProfileFiles
{
    /// <summary>The operator writes its objects to the nodes itself, and a profile of somebody else's is not ours to write.</summary>
    public static ImmutableArray<ProfileFile> Of(ResolvedProfiles profiles)
        => profiles.Delivery == ProfileDelivery.Operator ? [] : [.. Seccomp(profiles), .. AppArmor(profiles)];

    private static IEnumerable<ProfileFile> Seccomp(ResolvedProfiles profiles)
    {
        if (profiles.Pod.Annotations.ContainsKey(ProfileDefaults.SeccompAnnotation))
        {
            yield return new ProfileFile
            {
                NodePath = $"{ProfileDefaults.NodeSeccompFolder}/{profiles.Pod.SeccompLocalhostProfile}",
                Content = profiles.Seccomp.Json,
                IsAppArmor = false,
            };
        }
    }

    private static IEnumerable<ProfileFile> AppArmor(ResolvedProfiles profiles)
    {
        if (profiles.Pod.Annotations.ContainsKey(ProfileDefaults.AppArmorAnnotation))
        {
            yield return new ProfileFile
            {
                NodePath = $"{ProfileDefaults.NodeAppArmorFolder}/{profiles.AppArmor.Name}",
                Content = profiles.AppArmor.Text,
                IsAppArmor = true,
            };
        }
    }
}
