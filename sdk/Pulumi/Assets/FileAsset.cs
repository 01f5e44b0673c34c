namespace Pulumi;

/// <summary>A file given by its path.</summary>
/// <param name="path">The path, relative to the program.</param>
public sealed class FileAsset(string path) : Asset("path", path);
