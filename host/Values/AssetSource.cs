namespace Lucid.Host.Values;

/// <summary>Where an asset or archive comes from.</summary>
public enum AssetSource
{
    /// <summary>The text is given in place.</summary>
    Text,

    /// <summary>A path relative to the program's folder.</summary>
    Path,

    /// <summary>A URI that the engine fetches at deployment.</summary>
    Uri,
}
