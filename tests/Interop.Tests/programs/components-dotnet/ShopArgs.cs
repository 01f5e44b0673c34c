using System.Text.Json.Serialization;
using Pulumi;

namespace Lucid.Interop.Shop;

/// <summary>What a shop is made of.</summary>
internal sealed record ShopArgs
{
    public required Input<string> Namespace { get; init; }

    public required string Region { get; init; }

    public required int Replicas { get; init; }

    public required Features Features { get; init; }
}

/// <summary>What a shop offers.</summary>
internal sealed record Features([property: JsonPropertyName("search")] bool Search, [property: JsonPropertyName("limits")] int[] Limits);
