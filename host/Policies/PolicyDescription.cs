namespace Lucid.Host.Policies;

/// <summary>A policy of a pack.</summary>
/// <param name="Name">Its name, unique within the pack.</param>
/// <param name="Description">What it demands, in the pack's words; empty where the pack says nothing.</param>
/// <param name="Level">What breaking it means in this run, with the configuration applied.</param>
public sealed record PolicyDescription(string Name, string Description, EnforcementLevel Level);
