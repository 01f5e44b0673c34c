namespace Pulumi;

/// <summary>A folder or an archive file given by its path.</summary>
/// <param name="path">The path, relative to the program.</param>
public sealed class FileArchive(string path) : Archive("path", path);
