namespace Pulumi;

/// <summary>A set of files given one by one.</summary>
/// <param name="assets">The files and archives by their path in the set.</param>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive("assets", assets);
