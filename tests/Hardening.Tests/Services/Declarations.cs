using Lucid.Hardening.Planes;
using Lucid.Hardening.Services;

namespace Lucid.Hardening.Tests.Services;

internal static class Declarations
{
    public const string Image = "ghcr.io/lucid/blockchain-core@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static ServiceDeclaration Service { get; } = new()
    {
        Name = "blockchain-core",
        Plane = new PlaneReference { Name = "blockchain" },
        Image = Image,
        Runtime = "nodejs",
        Ports = [new ServicePort { Name = "http", Number = 8080 }],
    };
}
