using Google.Protobuf.WellKnownTypes;

namespace Lucid.Host.Policies;

/// <summary>What a configuration says of one policy.</summary>
/// <param name="Level">The level; null where it does not say.</param>
/// <param name="Properties">The policy's properties.</param>
internal sealed record PolicySettings(EnforcementLevel? Level, Struct Properties);
