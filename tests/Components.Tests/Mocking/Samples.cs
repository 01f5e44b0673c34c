using Lucid.Components.Planes;
using Lucid.Components.Services;

namespace Lucid.Components.Tests.Mocking;

internal static class Samples
{
    public const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    public const string Image = $"ghcr.io/lucid/blockchain-core@{Digest}";

    public static DistrolessServiceArgs Service(PlaneReferenceArgs plane) => new()
    {
        Plane = plane,
        Image = Image,
        Runtime = "nodejs",
        Ports = [new("http", 8080)],
    };

    public static void BlockchainCore()
    {
        var blockchain = new SecureNetworkPlane("blockchain", new());
        _ = new DistrolessService("blockchain-core", Service(blockchain));
    }
}
