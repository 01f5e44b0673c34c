using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Profiles.Operator;

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
            SeccompLocalhostProfile = declaration.PreinstalledSeccomp ?? $"{folder}/{seccomp.Name}.json",
            Annotations = Annotate(None, ProfileDefaults.SeccompAnnotation, seccomp.Hash, declaration.PreinstalledSeccomp),
            DependsOn = Objects(declaration.Delivery, $"{SeccompProfileSpec.Kind}/{seccomp.Name}"),
        };
        return !declaration.NodesHaveAppArmor ? pod : pod with
        {
            AppArmorType = Localhost,
            AppArmorLocalhostProfile = declaration.PreinstalledAppArmor ?? appArmor.Name,
            Annotations = Annotate(pod.Annotations, ProfileDefaults.AppArmorAnnotation, appArmor.Hash, declaration.PreinstalledAppArmor),
            DependsOn = [.. pod.DependsOn, .. Objects(declaration.Delivery, $"{AppArmorProfileSpec.Kind}/{appArmor.Name}")],
        };
    }

    /// <summary>What stands in a profile that somebody else wrote is not known here, so nothing says that it changed.</summary>
    private static ImmutableSortedDictionary<string, string> Annotate(
        ImmutableSortedDictionary<string, string> annotations, string key, string hash, string? foreign)
        => foreign is null ? annotations.Add(key, hash) : annotations;

    private static ImmutableArray<string> Objects(ProfileDelivery delivery, string name)
        => delivery == ProfileDelivery.Operator ? [name] : [];
}
