using Google.Protobuf;
using Pulumirpc;

namespace Pulumi;

/// <summary>Parameterized packages in the form of the wire.</summary>
internal static class PackageRequests
{
    public static Pulumirpc.RegisterPackageRequest Create(RegisterPackageRequest package)
    {
        var result = new Pulumirpc.RegisterPackageRequest
        {
            Name = package.Name,
            Version = package.Version,
            DownloadUrl = package.DownloadUrl,
            Parameterization = Convert(package.Parameterization),
            Extension = Convert(package.Extension),
        };
        foreach (var (platform, checksum) in package.Checksums)
        {
            result.Checksums.Add(platform, ByteString.CopyFrom(checksum));
        }

        return result;
    }

    private static Parameterization? Convert(RegisterPackageRequest.PackageParameterization? parameterization)
        => parameterization is null
            ? null
            : new Parameterization
            {
                Name = parameterization.Name,
                Version = parameterization.Version,
                Value = ByteString.CopyFrom(parameterization.Value),
            };
}
