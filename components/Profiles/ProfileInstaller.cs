using Lucid.Components.Metadata;
using Lucid.Components.Planes;
using Lucid.Components.Pods;
using Lucid.Hardening.Profiles.Installer;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Profiles;

/// <summary>
/// Brings seccomp and AppArmor profiles to every node: a DaemonSet, in a namespace of its own. To write to a node takes root, so this is the one
/// exception to what every pod here is; it writes to one folder, and AppArmor's to the kernel, has no network, and then sleeps without any rights.
/// Services that name their files say <c>DependsOn</c>, so that they start where the files are.
/// </summary>
public sealed class ProfileInstaller : ComponentResource
{
    private const string TypeToken = "lucid:index:ProfileInstaller";

    /// <summary>Declares an installer.</summary>
    /// <param name="name">Its name; its namespace is <c>lucid-NAME-system</c>, which no plane's is.</param>
    /// <param name="args">What it brings, and by which image.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="RunException">Something is wrong; the message lists every mistake and what to write instead.</exception>
    public ProfileInstaller(string name, ProfileInstallerArgs args, ComponentResourceOptions? options = null)
        : this(name, args, Refusal.Of("profile installer", name, args, () => Declaration(name, args).Resolve()), options)
    {
    }

    private ProfileInstaller(string name, ProfileInstallerArgs args, ResolvedInstaller installer, ComponentResourceOptions? options)
        : base(TypeToken, name, args, options)
    {
        Log.Warn(
            $"The pods of {installer.Namespace} run as root while they bring profiles to their nodes: nothing else may run in that namespace.", this);
        var child = new CustomResourceOptions { Parent = this };
        Namespace = NamedOutput.Of(installer.Namespace, new Namespace(
            installer.Namespace, new NamespaceArgs { Metadata = MetadataMapper.Map(installer.Namespace, installer.NamespaceLabels) }, child));
        _ = new NetworkPolicy($"{name}-{installer.NetworkPolicy.Name}", NetworkPolicyMapper.Map(installer.NetworkPolicy, Namespace), child);
        var account = NamedOutput.Of(name, new ServiceAccount(name, new ServiceAccountArgs
        {
            Metadata = MetadataMapper.Map(name, Namespace, installer.Labels),
            AutomountServiceAccountToken = false,
        }, child));
        var files = installer.ConfigMaps.Select((map, index) => (Input<string>)NamedOutput.Of(map.Name, new ConfigMap(
            FormattableString.Invariant($"{name}-{index}"),
            new ConfigMapArgs
            {
                Metadata = MetadataMapper.Map(map.Name, Namespace, installer.Labels),
                Data = map.Data.ToDictionary(),
                Immutable = true,
            },
            child)));
        var image = PodObjects.Deployable(name, args.Image, args.AllowImageTags ?? false);
        var admitted = new ResourceQuota(name, InstallerMapper.Quota(installer, Namespace), child);
        _ = new DaemonSet(
            name, InstallerMapper.Map(installer, Namespace, account, image, [.. files]), new() { Parent = this, DependsOn = admitted });
        RegisterOutputs();
    }

    /// <summary>Its namespace.</summary>
    [Output("namespace")]
    public Output<string> Namespace { get; private set; }

    private static InstallerDeclaration Declaration(string name, ProfileInstallerArgs args) => new()
    {
        Name = name,
        Image = Immediate.Value(args.Image),
        AllowImageTags = args.AllowImageTags ?? false,
        Profiles = [.. args.Profiles.OrderBy(profile => profile.Key, StringComparer.Ordinal)
            .Select(profile => SecurityProfilesMapper.Map(profile.Key, profile.Value))],
    };
}
