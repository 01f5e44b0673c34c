using Lucid.Components.Clusters;
using Lucid.Components.Metadata;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Services;

namespace Lucid.Components.Services;

/// <summary>From what Pulumi can publish to other languages to what the rules are written for.</summary>
internal static class ServiceDeclarationMapper
{
    public static ServiceDeclaration Map(string name, DistrolessServiceArgs args) => new()
    {
        Name = name,
        Plane = new PlaneReference
        {
            Name = args.Plane.Name,
            AllowImageTags = args.Plane.AllowImageTags ?? false,
            Cluster = ClusterMapper.Map(args.Plane.Cluster),
        },
        Image = Immediate.Value(args.Image),
        Runtime = args.Runtime,
        Ports = [.. args.Ports.Select(port => new ServicePort { Name = port.Name, Number = port.Number })],
        Environment = [.. (args.Environment ?? []).Select(variable => new EnvironmentVariable { Name = variable.Name, Value = variable.Value })],
        Replicas = args.Replicas,
        Resources = Map(args.Resources),
        WritablePaths = [.. (args.WritablePaths ?? []).Select(path => new WritablePath { Path = path.Path, Size = path.Size })],
        HealthPath = args.HealthPath,
        ReadyPath = args.ReadyPath,
    };

    private static ResourceSizes Map(ResourceSizesArgs? sizes) => new()
    {
        CpuRequest = sizes?.CpuRequest,
        CpuLimit = sizes?.CpuLimit,
        MemoryRequest = sizes?.MemoryRequest,
        MemoryLimit = sizes?.MemoryLimit,
    };
}
