namespace Pulumi;

/// <summary>An archive file given by its address.</summary>
/// <param name="uri">The address.</param>
public sealed class RemoteArchive(string uri) : Archive("uri", uri);
