using Lucid.Components.Profiles;
using Lucid.Components.Services;
using Lucid.Infra.Settings;
using Pulumi;

namespace Lucid.Infra;

/// <summary>The security profiles of the services, where the stack brings them to the nodes itself.</summary>
internal static class LucidProfiles
{
    private const string Installer = "profiles";

    /// <summary>Brings the profiles of services that are still to be declared.</summary>
    /// <returns>What they are declared with, so that their pods start where the profiles are; null where nobody brings any.</returns>
    public static ComponentResourceOptions? BringBefore(IReadOnlyDictionary<string, DistrolessServiceArgs> services, LucidSettings settings)
    {
        if (settings.ProfileInstaller is null)
        {
            return null;
        }

        var args = new ProfileInstallerArgs { Image = settings.ProfileInstaller, AllowImageTags = settings.AllowImageTags, Profiles = [] };
        foreach (var (name, service) in services)
        {
            args.Add(name, service);
        }

        return new() { DependsOn = new ProfileInstaller(Installer, args) };
    }
}
