using System.Collections.Immutable;

namespace Lucid.Infra;

/// <summary>The planes of the system.</summary>
public static class LucidPlanes
{
    /// <summary>The chain, its sessions and the gateway to both.</summary>
    public const string Blockchain = "blockchain";

    /// <summary>Those who run the system.</summary>
    public const string Ops = "ops";

    /// <summary>Payments, alone.</summary>
    public const string Wallet = "wallet";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [Blockchain, Ops, Wallet];
}
