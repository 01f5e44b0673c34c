namespace Lucid.Host.Values;

/// <summary>The texts by which the protocol marks special values inside plain structures; the same on the wire and in state files.</summary>
internal static class Signatures
{
    public const string Key = "4dabf18193072939515e22adb298388d";
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    public const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";
    public const string Output = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>The unknown string: the only unknown that every SDK understands, so the only one we send.</summary>
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>
    /// Whether a text stands for an unknown value. A text that merely contains the unknown string was computed from an unknown (a secret of
    /// the configuration that could not be decrypted, joined to something else) and is as unknown as it.
    /// </summary>
    public static bool IsUnknown(string text) => text.Length >= Unknown.Length && (text.Contains(Unknown, StringComparison.Ordinal)
        || text is "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7" // boolean
            or "3eeb2bf0-c639-47a8-9e75-3b44932eb421" // number
            or "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2" // array
            or "030794c1-ac77-496b-92df-f27374a8bd58" // asset
            or "e48ece36-62e2-4504-bad9-02848725956a" // archive
            or "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"); // object
}
