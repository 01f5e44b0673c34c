using System.Collections.Immutable;
using Lucid.Hardening.Defaults;

namespace Lucid.Hardening.Labels;

/// <summary>The labels of each kind of object, sorted by key.</summary>
internal static class LabelSets
{
    private static readonly ImmutableSortedDictionary<string, string> System = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
        .Add(LabelKeys.PartOf, "lucid")
        .Add(LabelKeys.ManagedBy, "pulumi");

    public static ImmutableSortedDictionary<string, string> ForPlane(string plane)
        => System.Add(LabelKeys.Name, plane).Add(LabelKeys.Plane, plane);

    /// <summary>What belongs to no plane.</summary>
    public static ImmutableSortedDictionary<string, string> ForSystem(string name) => System.Add(LabelKeys.Name, name);

    public static ImmutableSortedDictionary<string, string> ForNamespace(string plane, string podSecurityVersion, string enforcedLevel)
    {
        var labels = ForPlane(plane).ToBuilder();
        foreach (var mode in new[] { "enforce", "audit", "warn" })
        {
            labels[LabelKeys.PodSecurityPrefix + mode] = HardenedDefaults.PodSecurityLevel;
            labels[$"{LabelKeys.PodSecurityPrefix}{mode}-version"] = podSecurityVersion;
        }

        labels[LabelKeys.PodSecurityPrefix + "enforce"] = enforcedLevel;
        return labels.ToImmutable();
    }

    public static ImmutableSortedDictionary<string, string> ForService(string service, string plane)
        => System.Add(LabelKeys.Name, service)
            .Add(LabelKeys.Plane, plane)
            .Add(LabelKeys.Service, service)
            .Add(LabelKeys.Distroless, "true");

    /// <summary>A Deployment's selector can never change, so it is the one label that stays as long as the service does.</summary>
    public static ImmutableSortedDictionary<string, string> Selector(string service)
        => One(LabelKeys.Name, service);

    public static ImmutableSortedDictionary<string, string> One(string key, string value)
        => ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(key, value);
}
