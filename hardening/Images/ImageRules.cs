using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Images;

/// <summary>Which images may be deployed: pinned ones, and where tags are admitted, tags that say which version they are.</summary>
internal static class ImageRules
{
    private const string Pinned = "a digest, as in 'registry/name@sha256:<64 hexadecimal digits>'";

    public static ImageReference? Resolve(string? text, bool allowTags, Mistakes mistakes)
    {
        if (!ImageReference.TryParse(text, out var image))
        {
            mistakes.Add("image", text, $"an image reference with {Pinned}");
            return null;
        }

        if (image.Digest is not null)
        {
            return image;
        }

        if (!allowTags)
        {
            mistakes.Add("image", text, $"{Pinned}, since a tag can be moved to another image and allowImageTags is not set");
        }
        else if (image.Tag is null || IsLatest(image.Tag))
        {
            mistakes.Add("image", text, $"a tag that names a version, or {Pinned}; 'latest', which no tag means too, is whatever was pushed last");
        }

        return image;
    }

    private static bool IsLatest(string tag)
        => tag.Equals("latest", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("latest-", StringComparison.OrdinalIgnoreCase);
}
