using FsCheck;
using FsCheck.Fluent;
using Lucid.Components.Clusters;
using Lucid.Components.Pods;
using Lucid.Components.Services;

namespace Lucid.Components.Tests.Pods;

/// <summary>Arguments that services and jobs can have in common, as many of them and as odd as the components take.</summary>
public sealed record RandomPods
{
    private const string Image = "ghcr.io/acme/any@sha256:5b0bcabd1ed22e9fb1310cf6c2dec7cdef19f0ad69efa1f392e94a4333501270";

    /// <summary>What the cluster can do.</summary>
    public required ClusterArgs Cluster { get; init; }

    /// <summary>The runtime.</summary>
    public required string Runtime { get; init; }

    /// <summary>Arguments of the entry point.</summary>
    public required List<string> Arguments { get; init; }

    /// <summary>Variables.</summary>
    public required List<EnvironmentVariableArgs> Environment { get; init; }

    /// <summary>Writable paths.</summary>
    public required List<WritablePathArgs> WritablePaths { get; init; }

    /// <summary>Files.</summary>
    public required List<ConfigFileArgs> ConfigFiles { get; init; }

    /// <summary>Secrets.</summary>
    public required List<SecretFilesArgs> SecretFiles { get; init; }

    /// <summary>Folders of files.</summary>
    public required List<MountedVolumeArgs> Volumes { get; init; }

    /// <summary>Disks.</summary>
    public required List<DiskArgs> Disks { get; init; }

    /// <summary>Containers before and beside.</summary>
    public required List<HelperContainerArgs> Helpers { get; init; }

    /// <summary>Nodes.</summary>
    public required PlacementArgs? Placement { get; init; }

    /// <summary>Between how many pods a service is scaled; null for one pod.</summary>
    public required int? MostReplicas { get; init; }

    /// <summary>All that the components take.</summary>
    public static Arbitrary<RandomPods> Pods() => Arb.From(
        from minor in Gen.Choose(29, 37)
        from userNamespaces in Gen.Elements(true, false)
        from runtime in Gen.Elements("dotnet", "java", "nodejs", "python", "static")
        from arguments in Gen.Elements("--root", "privileged", "sh", "-c", "").ListOf()
        from variables in Gen.Choose(0, 5)
        from paths in Gen.Choose(0, 3)
        from files in Gen.Choose(0, 3)
        from secrets in Gen.Choose(0, 2)
        from volumes in Gen.SubListOf(Enumerable.Range(0, 4))
        from disks in Gen.Choose(0, 2)
        from ephemeral in Gen.Elements(true, false)
        from helpers in Gen.Choose(0, 3)
        from placement in Gen.Elements(true, false)
        from replicas in Gen.Choose(0, 5)
        select new RandomPods
        {
            Cluster = new() { NetworkPlugin = "calico", KubernetesVersion = FormattableString.Invariant($"1.{minor}"), UserNamespaces = userNamespaces },
            Runtime = runtime,
            Arguments = [.. arguments],
            Environment = [.. Enumerable.Range(0, variables).Select(Variable)],
            WritablePaths = [.. Enumerable.Range(0, paths).Select(number => new WritablePathArgs($"/scratch/{number}", "8Mi"))],
            ConfigFiles = [.. Enumerable.Range(0, files).Select(number => new ConfigFileArgs($"/app/config/{number}.yaml", $"number: {number}"))],
            SecretFiles = [.. Enumerable.Range(0, secrets).Select(number => new SecretFilesArgs($"secret-{number}", $"/run/secrets/{number}"))],
            Volumes = [.. volumes.Select(Volume)],
            Disks = [.. Enumerable.Range(0, disks).Select(number => new DiskArgs
            {
                Name = $"d{number}", Path = $"/data/{number}", Size = "1Gi", AccessMode = replicas > 1 ? "ReadWriteMany" : "ReadWriteOnce", Ephemeral = ephemeral,
            })],
            Helpers = [.. Enumerable.Range(0, helpers).Select(number => new HelperContainerArgs
            {
                Name = $"h{number}", Image = Image, SharedPaths = number == 0 ? ["/app/logs"] : null,
            })],
            Placement = placement ? new() { Architecture = "arm64", Tolerations = [new() { Key = "dedicated" }], PriorityClass = "high" } : null,
            MostReplicas = replicas > 1 ? replicas : null,
        });

    private static EnvironmentVariableArgs Variable(int number) => number switch
    {
        0 => new("A", "1"),
        1 => EnvironmentVariableArgs.FromSecret("B", "secret", "key"),
        2 => EnvironmentVariableArgs.FromConfigMap("C", "map", "key"),
        3 => EnvironmentVariableArgs.FromField("E", "status.podIP"),
        _ => new("D", "$(A)-$(B)"),
    };

    private static MountedVolumeArgs Volume(int number) => number switch
    {
        0 => new() { Path = "/run/secrets/vault", Token = new() { Audience = "vault" } },
        1 => new() { Path = "/etc/pod", Fields = new() { ["namespace"] = "metadata.namespace" }, ConfigMap = "map" },
        2 => new() { Path = "/mnt/keys", Csi = new() { Driver = "secrets-store.csi.k8s.io", Attributes = new() { ["class"] = "keys" } } },
        _ => new() { Path = "/mnt/both", Secret = "secret", ConfigMap = "kube-root-ca.crt" },
    };
}
