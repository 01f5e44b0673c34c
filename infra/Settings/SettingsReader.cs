using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Infra.Settings;

/// <summary>Reads a stack's configuration. It is a pure function, so that its tests need no engine and no environment.</summary>
public static class SettingsReader
{
    private const int FewestInProduction = 2;

    /// <summary>Reads a configuration.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="config">Values by full key, such as <c>lucid:replicas</c>; objects are JSON. Keys of other projects are left alone.</param>
    /// <param name="secretKeys">Keys whose values are secret.</param>
    /// <param name="today">The day by which expiry of waivers is judged, in UTC.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="Pulumi.RunException">Something is wrong; the message lists every problem.</exception>
    public static LucidSettings Read(
        string stack, IReadOnlyDictionary<string, string> config, IReadOnlySet<string> secretKeys, DateOnly today)
    {
        var problems = new SettingsProblems(stack);
        var lucid = SettingsSection.Project("lucid", config, secretKeys, problems);
        var production = lucid.Boolean("production", otherwise: true);
        var sizes = SizesReader.Read(lucid, new ResourceSizes());
        var cluster = ClusterReader.Read(lucid, production, today, out var profileInstaller);
        var waivers = WaiverReader.Read(lucid, today);
        var settings = new LucidSettings
        {
            Stack = stack,
            Admission = AdmissionReader.Read(lucid, cluster, production, waivers),
            Waivers = waivers,
            AllowImageTags = !production,
            AllowUnenforcedPolicies = !production,
            Cluster = cluster,
            ProfileInstaller = profileInstaller,
            LogLevel = lucid.Choice("logLevel", "info", ["debug", "info", "warn", "error"]),
            MetricsEnabled = lucid.Boolean("metricsEnabled", otherwise: true),
            PodSecurityVersion = PodSecurityVersion(lucid, today),
            Headroom = HeadroomReader.Read(lucid, sizes),
            Services = Services(lucid, new ImageSettings(lucid, production), sizes, production ? FewestInProduction : 1),
            Workloads = WorkloadReader.Read(lucid),
        };
        lucid.RefuseUnknown();
        problems.ThrowIfAny();
        return settings;
    }

    private static string PodSecurityVersion(SettingsSection lucid, DateOnly today)
    {
        var version = lucid.Text("podSecurityVersion", HardenedDefaults.PodSecurityVersion);
        try
        {
            new PlaneDeclaration { Name = "ops", PodSecurityVersion = version }.Resolve(today);
        }
        catch (DeclarationException exception)
        {
            lucid.Refuse(exception.Mistakes);
        }

        return version;
    }

    private static ImmutableSortedDictionary<string, ServiceSettings> Services(
        SettingsSection lucid, ImageSettings images, ResourceSizes sizes, int fewestReplicas)
    {
        var replicas = Replicas(lucid, FewestInProduction, fewestReplicas);
        var services = lucid.Section("services");
        var settings = ServiceNames.All.ToImmutableSortedDictionary(
            name => name,
            name =>
            {
                var service = services.Section(name);
                var (image, isPlaceholder) = images.Read(name, service);
                var autoscaling = AutoscalingReader.Read(service, fewestReplicas);
                var read = new ServiceSettings
                {
                    Image = image,
                    HasPlaceholderDigest = isPlaceholder,
                    Replicas = autoscaling is null ? Replicas(service, replicas, fewestReplicas) : null,
                    Autoscaling = autoscaling,
                    Resources = SizesReader.Read(service, sizes),
                };
                service.RefuseUnknown();
                return read;
            },
            StringComparer.Ordinal);
        services.RefuseUnknown();
        return settings;
    }

    private static int Replicas(SettingsSection section, int otherwise, int fewest)
        => section.Integer("replicas", otherwise, fewest, ServiceDeclaration.MostReplicas);
}
