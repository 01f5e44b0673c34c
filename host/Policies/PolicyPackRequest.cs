namespace Lucid.Host.Policies;

/// <summary>A policy pack that a run is to heed.</summary>
/// <param name="Path">The folder with its <c>PulumiPolicy.yaml</c>, or an executable.</param>
/// <param name="ConfigPath">A JSON file with the levels and properties of its policies; null where the pack's own defaults count.</param>
public sealed record PolicyPackRequest(string Path, string? ConfigPath);
