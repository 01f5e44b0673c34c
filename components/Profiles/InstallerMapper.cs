using System.Collections.Immutable;
using Lucid.Components.Metadata;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Profiles;
using Lucid.Hardening.Profiles.Installer;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Lucid.Components.Profiles;

internal static class InstallerMapper
{
    private const string Files = "profiles";
    private const string NodeSeccomp = "node-seccomp";
    private const string SecurityFileSystem = "security-file-system";
    private const string Priority = "system-node-critical";
    private const string Sleep = "trap 'exit 0' TERM\nwhile :; do sleep 3600 & wait $!; done\n";

    public static DaemonSetArgs Map(
        ResolvedInstaller installer,
        Input<string> @namespace,
        Input<string> account,
        Input<string> image,
        ImmutableArray<Input<string>> files) => new()
    {
        Metadata = MetadataMapper.Map(installer.Name, @namespace, installer.Labels),
        Spec = new DaemonSetSpecArgs
        {
            Selector = MetadataMapper.Selector(installer.SelectorLabels),

            // It serves nobody, so all nodes may get new profiles at once.
            UpdateStrategy = new DaemonSetUpdateStrategyArgs
            {
                Type = "RollingUpdate",
                RollingUpdate = new RollingUpdateDaemonSetArgs { MaxUnavailable = "100%" },
            },
            Template = new PodTemplateSpecArgs
            {
                Metadata = new ObjectMetaArgs { Labels = installer.Labels.ToDictionary() },
                Spec = Pod(installer, account, image, files),
            },
        },
    };

    /// <summary>Some clusters (GKE) admit this priority outside of kube-system only where a quota names it.</summary>
    public static ResourceQuotaArgs Quota(ResolvedInstaller installer, Input<string> @namespace) => new()
    {
        Metadata = MetadataMapper.Map(installer.Name, @namespace, installer.Labels),
        Spec = new ResourceQuotaSpecArgs
        {
            Hard = { { "pods", HardenedDefaults.InstallerPods } },
            ScopeSelector = new ScopeSelectorArgs
            {
                MatchExpressions = new[]
                {
                    new ScopedResourceSelectorRequirementArgs { ScopeName = "PriorityClass", Operator = "In", Values = new[] { Priority } },
                },
            },
        },
    };

    private static PodSpecArgs Pod(
        ResolvedInstaller installer, Input<string> account, Input<string> image, ImmutableArray<Input<string>> files) => new()
    {
        ServiceAccountName = account,
        AutomountServiceAccountToken = false,
        EnableServiceLinks = false,

        // Before what runs under the profiles, and on every node on which it may run.
        PriorityClassName = Priority,
        NodeSelector = { { "kubernetes.io/os", "linux" } },
        Tolerations = new[] { new TolerationArgs { Operator = "Exists" } },
        SecurityContext = new PodSecurityContextArgs
        {
            RunAsNonRoot = HardenedDefaults.RunAsNonRoot,
            RunAsUser = HardenedDefaults.UserId,
            RunAsGroup = HardenedDefaults.GroupId,
            SeccompProfile = new SeccompProfileArgs { Type = HardenedDefaults.SeccompProfile },
        },
        InitContainers = new[] { Install(installer, image) },
        Containers = new[] { Container("sleep", image, Sleep, Context(isRoot: false)) },
        Volumes = Volumes(installer, files).ToArray(),
        TerminationGracePeriodSeconds = 1,
    };

    private static ContainerArgs Install(ResolvedInstaller installer, Input<string> image)
    {
        var context = Context(isRoot: true);
        var mounts = new List<VolumeMountArgs>
        {
            new() { Name = Files, MountPath = InstallerPaths.Profiles, ReadOnly = true },
            new() { Name = NodeSeccomp, MountPath = InstallerPaths.NodeSeccomp },
        };
        if (installer.LoadsAppArmor)
        {
            context.Capabilities = new CapabilitiesArgs { Drop = new[] { HardenedDefaults.DroppedCapability }, Add = new[] { "MAC_ADMIN" } };

            // The container runtime's own profile lets nobody load others.
            context.AppArmorProfile = new AppArmorProfileArgs { Type = "Unconfined" };
            mounts.Add(new() { Name = SecurityFileSystem, MountPath = InstallerPaths.SecurityFileSystem });
        }

        var container = Container("install", image, installer.Script, context);
        container.VolumeMounts = mounts;
        return container;
    }

    private static ContainerArgs Container(string name, Input<string> image, string script, SecurityContextArgs context) => new()
    {
        Name = name,
        Image = image,
        Command = new[] { "sh", "-c", script },
        SecurityContext = context,
        TerminationMessagePolicy = HardenedDefaults.TerminationMessagePolicy,
        Resources = new ResourceRequirementsArgs
        {
            Requests = { { "cpu", HardenedDefaults.InstallerCpuRequest }, { "memory", HardenedDefaults.InstallerMemoryRequest } },
            Limits = { { "cpu", HardenedDefaults.HelperCpuLimit }, { "memory", HardenedDefaults.HelperMemoryLimit } },
        },
    };

    private static SecurityContextArgs Context(bool isRoot) => new()
    {
        AllowPrivilegeEscalation = HardenedDefaults.AllowPrivilegeEscalation,
        Privileged = HardenedDefaults.Privileged,
        ReadOnlyRootFilesystem = HardenedDefaults.ReadOnlyRootFilesystem,
        RunAsNonRoot = !isRoot,
        RunAsUser = isRoot ? 0 : HardenedDefaults.UserId,
        RunAsGroup = isRoot ? 0 : HardenedDefaults.GroupId,
        Capabilities = new CapabilitiesArgs { Drop = new[] { HardenedDefaults.DroppedCapability } },
    };

    private static IEnumerable<VolumeArgs> Volumes(ResolvedInstaller installer, ImmutableArray<Input<string>> files)
    {
        yield return new()
        {
            Name = Files,
            Projected = new ProjectedVolumeSourceArgs
            {
                Sources = files.Select(file => new VolumeProjectionArgs { ConfigMap = new ConfigMapProjectionArgs { Name = file } }).ToArray(),
            },
        };
        yield return new()
        {
            Name = NodeSeccomp,
            HostPath = new HostPathVolumeSourceArgs
            {
                Path = $"{ProfileDefaults.NodeSeccompFolder}/{ProfileDefaults.InstalledFolder}",
                Type = "DirectoryOrCreate",
            },
        };
        if (installer.LoadsAppArmor)
        {
            yield return new()
            {
                Name = SecurityFileSystem,
                HostPath = new HostPathVolumeSourceArgs { Path = InstallerPaths.SecurityFileSystem, Type = "Directory" },
            };
        }
    }
}
