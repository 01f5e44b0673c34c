using Lucid.Components.Jobs;
using Lucid.Components.Services;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Profiles;
using Pulumi;

namespace Lucid.Components.Profiles;

/// <summary>What brings profiles to every node.</summary>
public sealed class ProfileInstallerArgs : ResourceArgs
{
    /// <summary>
    /// The image whose tools it runs: <c>sh</c>, <c>cp</c>, <c>mv</c> and <c>sleep</c>, and <c>apparmor_parser</c> where it brings AppArmor profiles.
    /// </summary>
    [Input("image", required: true)]
    public required Input<string> Image { get; set; }

    /// <summary>Whether the image may be named by a tag.</summary>
    /// <value>Default: false, only a digest is admitted.</value>
    [Input("allowImageTags")]
    public bool? AllowImageTags { get; set; }

    /// <summary>
    /// What the profiles are made of, by the names of the workloads. <see cref="Add(string, DistrolessServiceArgs)"/> fills it in C#.
    /// </summary>
    [Input("profiles", required: true)]
    public required Dictionary<string, SecurityProfilesArgs> Profiles { get; set; }

    /// <summary>Brings the profiles of a service.</summary>
    /// <param name="name">The service's name.</param>
    /// <param name="service">What it is; its plane names a cluster whose delivery is <c>node-installer</c>.</param>
    /// <exception cref="RunException">Something is wrong with the service; the message lists every mistake.</exception>
    public void Add(string name, DistrolessServiceArgs service) =>
        Profiles[name] = Of(name, Refusal.Of("service", name, service, () => ServiceDeclarationMapper.Map(name, service).Resolve()).Pod);

    /// <summary>Brings the profiles of a job.</summary>
    /// <param name="name">The job's name.</param>
    /// <param name="job">What it is; its plane names a cluster whose delivery is <c>node-installer</c>.</param>
    /// <exception cref="RunException">Something is wrong with the job; the message lists every mistake.</exception>
    public void Add(string name, DistrolessJobArgs job) => Profiles[name] =
        Of(name, Refusal.Of("job", name, job, () => JobDeclarationMapper.Map(name, job).Resolve()).Pod);

    private static SecurityProfilesArgs Of(string name, ResolvedPod pod) =>
        pod.Profiles is { } profiles && profiles.Declaration.Delivery == ProfileDelivery.NodeInstaller
            ? SecurityProfilesMapper.Map(profiles.Declaration)
            : throw new RunException($"service '{name}': its cluster's profileDelivery is not "
                + $"'{ProfileDelivery.NodeInstaller}', so its pods name no file that an installer writes.");
}
