namespace Pulumi;

/// <summary>A file given by its address.</summary>
/// <param name="uri">The address.</param>
public sealed class RemoteAsset(string uri) : Asset("uri", uri);
