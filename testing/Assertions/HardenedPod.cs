using Lucid.Hardening.Defaults;
using Lucid.Policy.Documents;
using Lucid.Policy.Pods;

namespace Lucid.Testing.Assertions;

/// <summary>What a hardened pod has beyond what level restricted asks for.</summary>
internal static class HardenedPod
{
    private static readonly ImmutableArray<ExpectedField> Fields =
    [
        new("automountServiceAccountToken", HardenedDefaults.MountServiceAccountToken),
        new("enableServiceLinks", HardenedDefaults.ServiceLinks),
        new("hostNetwork", HardenedDefaults.HostNetwork, MayBeAbsent: true),
        new("hostPID", HardenedDefaults.HostProcesses, MayBeAbsent: true),
        new("hostIPC", HardenedDefaults.HostInterProcessCommunication, MayBeAbsent: true),
        new("shareProcessNamespace", HardenedDefaults.SharedProcesses, MayBeAbsent: true),
        new("securityContext.fsGroup", HardenedDefaults.FileSystemGroupId),
        new("securityContext.fsGroupChangePolicy", HardenedDefaults.FileSystemGroupChangePolicy),
    ];

    /// <summary>What is wrong, each in one line.</summary>
    public static IEnumerable<string> Check(Pod pod) =>
    [
        .. Fields.Select(field => field.Check(pod.Spec)).OfType<string>(),
        .. CheckAccount(pod.Spec),
        .. pod.Spec.Objects("volumes").SelectMany(CheckVolume),
        .. CheckTemporaryPath(pod),
        .. pod.Containers.SelectMany(container => HardenedContainer.Check(pod, container)
            .Select(finding => $"container '{container.Name}': {finding}")),
    ];

    /// <summary>The shared account of a namespace may be given rights by anybody who wants some for one pod.</summary>
    private static IEnumerable<string> CheckAccount(DocumentObject spec) => spec.Text("serviceAccountName") is null or "" or "default"
        ? ["serviceAccountName names no account of the workload's own; make a ServiceAccount and name it"]
        : [];

    private static IEnumerable<string> CheckVolume(DocumentObject volume)
    {
        if (volume.Object("emptyDir") is not { } directory)
        {
            return [];
        }

        var name = volume.Text("name");
        var medium = new ExpectedField("emptyDir.medium", HardenedDefaults.ScratchMedium).Check(volume);
        var size = directory.Has("sizeLimit") ? null : "emptyDir.sizeLimit is absent; write how much it may hold";
        return new[] { medium, size }.OfType<string>().Select(finding => $"volume '{name}': {finding}");
    }

    /// <summary>A root that is read-only is only right for a process that finds another place to write to.</summary>
    private static IEnumerable<string> CheckTemporaryPath(Pod pod)
    {
        var mounted = pod.Containers.Any(container =>
            container.Root.Objects("volumeMounts").Any(mount => mount.Text("mountPath") == HardenedDefaults.TemporaryPath));
        return mounted ? [] : [$"no container mounts {HardenedDefaults.TemporaryPath}; mount an emptyDir there"];
    }
}
