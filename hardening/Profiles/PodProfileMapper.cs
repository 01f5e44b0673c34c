using System.Collections.Immutable;
using Lucid.Hardening.Defaults;

namespace Lucid.Hardening.Profiles;

internal static class PodProfileMapper
{
    private const string Localhost = "Localhost";

    private static readonly ImmutableSortedDictionary<string, string> None =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static PodProfiles Map(ProfileDeclaration declaration, ResolvedSeccompProfile seccomp, ResolvedAppArmorProfile appArmor)
    {
        if (declaration.Delivery.Folder is not { } folder)
        {
            return new PodProfiles { SeccompType = HardenedDefaults.SeccompProfile, Annotations = None };
        }

        var pod = new PodProfiles
        {
            SeccompType = Localhost,
            SeccompLocalhostProfile = $"{folder}/{seccomp.Name}.json",
            Annotations = None.Add(ProfileDefaults.SeccompAnnotation, seccomp.Hash),
        };
        return !declaration.NodesHaveAppArmor ? pod : pod with
        {
            AppArmorType = Localhost,
            AppArmorLocalhostProfile = appArmor.Name,
            Annotations = pod.Annotations.Add(ProfileDefaults.AppArmorAnnotation, appArmor.Hash),
        };
    }
}
