using Pulumi;

namespace Lucid.Interop.Shop;

/// <summary>What a tier is made of.</summary>
internal sealed record TierArgs
{
    public required Input<string> Namespace { get; init; }

    public required Input<string> Settings { get; init; }

    public required string Image { get; init; }

    public required int Replicas { get; init; }

    public required int Port { get; init; }
}
