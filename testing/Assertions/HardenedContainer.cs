using Lucid.Hardening.Defaults;
using Lucid.Policy.Documents;
using Lucid.Policy.Pods;

namespace Lucid.Testing.Assertions;

/// <summary>What a hardened container has.</summary>
internal static class HardenedContainer
{
    private const string SecurityContext = "securityContext";

    /// <summary>Fields that a pod may give for its containers.</summary>
    private static readonly ImmutableArray<ExpectedField> OfPodToo =
    [
        new("securityContext.runAsUser", HardenedDefaults.UserId),
        new("securityContext.runAsGroup", HardenedDefaults.GroupId),
        new("securityContext.runAsNonRoot", HardenedDefaults.RunAsNonRoot),
    ];

    private static readonly ImmutableArray<ExpectedField> OwnFields =
    [
        new("securityContext.readOnlyRootFilesystem", HardenedDefaults.ReadOnlyRootFilesystem),
        new("securityContext.allowPrivilegeEscalation", HardenedDefaults.AllowPrivilegeEscalation),
        new("securityContext.privileged", HardenedDefaults.Privileged, MayBeAbsent: true),
        new("terminationMessagePolicy", HardenedDefaults.TerminationMessagePolicy),
    ];

    private static readonly ImmutableArray<(string Group, string Resource)> Sizes =
    [
        ("requests", "cpu"), ("requests", "memory"), ("requests", "ephemeral-storage"),
        ("limits", "cpu"), ("limits", "memory"), ("limits", "ephemeral-storage"),
    ];

    private static readonly ImmutableArray<string> Probes = ["startupProbe", "livenessProbe", "readinessProbe"];

    /// <summary>Workloads that run until they are told to stop, so that somebody has to watch them.</summary>
    private static readonly ImmutableArray<string> LongRunning = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"];

    /// <summary>What is wrong, each in one line.</summary>
    public static IEnumerable<string> Check(Pod pod, Container container) =>
    [
        .. OfPodToo.Select(field => field.Check(container.Root, pod.Spec)).OfType<string>(),
        .. OwnFields.Select(field => field.Check(container.Root)).OfType<string>(),
        .. CheckSeccomp(pod, container.Root),
        .. CheckCapabilities(container.SecurityContext?.Object("capabilities")),
        .. CheckSizes(container.Root),
        .. LongRunning.Contains(pod.Owner.Kind) && container.Kind == ContainerKind.Ordinary ? CheckProbes(container.Root) : [],
    ];

    private static IEnumerable<string> CheckSeccomp(Pod pod, DocumentObject container)
    {
        var profile = container.Object(SecurityContext)?.Object("seccompProfile") ?? pod.SecurityContext?.Object("seccompProfile");
        var type = profile?.Text("type");
        return type is HardenedDefaults.SeccompProfile or "Localhost"
            ? []
            : [$"securityContext.seccompProfile.type is {type ?? "absent"}; write {HardenedDefaults.SeccompProfile} or Localhost"];
    }

    private static IEnumerable<string> CheckCapabilities(DocumentObject? capabilities)
    {
        var dropped = capabilities?.List("drop") ?? [];
        if (!dropped.Any(item => item is DocumentScalar { Text: HardenedDefaults.DroppedCapability }))
        {
            const string Drop = HardenedDefaults.DroppedCapability;
            yield return $"securityContext.capabilities.drop has no {Drop}; write [{Drop}]";
        }

        if (capabilities?.Has("add") == true)
        {
            yield return "securityContext.capabilities.add is there; leave it out";
        }
    }

    private static IEnumerable<string> CheckSizes(DocumentObject container) => Sizes
        .Where(size => container.Object("resources")?.Object(size.Group)?.Has(size.Resource) != true)
        .Select(size => $"resources.{size.Group}.{size.Resource} is absent; write how much it gets");

    /// <summary>Who listens on nothing cannot be asked; a check that runs a command needs a shell, which distroless images lack.</summary>
    private static IEnumerable<string> CheckProbes(DocumentObject container)
    {
        if (!container.Has("ports"))
        {
            return [];
        }

        return from probe in Probes
               let given = container.Object(probe)
               where given is null || given.Has("exec")
               select $"{probe} is {(given is null ? "absent" : "a command, and a distroless image has no shell")}; write an httpGet";
    }
}
