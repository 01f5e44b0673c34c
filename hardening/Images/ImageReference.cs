using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Images;

/// <summary>A container image as the OCI distribution grammar writes it: name, optional tag, optional digest.</summary>
public sealed partial record ImageReference
{
    private const int LongestName = 255;

    /// <summary>Registry and repository, such as <c>ghcr.io/lucid/admin-ui</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The tag, a name that can be moved to another image; null when there is none.</summary>
    public string? Tag { get; init; }

    /// <summary>The digest, <c>sha256:</c> and 64 hexadecimal digits, which is the image itself; null when there is none.</summary>
    public string? Digest { get; init; }

    /// <summary>Reads an image reference.</summary>
    /// <param name="text">The reference.</param>
    /// <param name="reference">What it names, or null.</param>
    /// <returns>False when the text is no image reference.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ImageReference? reference)
    {
        var match = Grammar().Match(text ?? "");
        reference = match.Success && match.Groups["name"].Length <= LongestName
            ? new ImageReference
            {
                Name = match.Groups["name"].Value,
                Tag = match.Groups["tag"].Success ? match.Groups["tag"].Value : null,
                Digest = match.Groups["digest"].Success ? match.Groups["digest"].Value : null,
            }
            : null;
        return reference is not null;
    }

    /// <summary>Reads the image of a service and refuses one that may not be deployed, as <see cref="Services.ServiceDeclaration.Resolve"/> does.</summary>
    /// <param name="service">The service's name, for the message.</param>
    /// <param name="text">The reference.</param>
    /// <param name="allowTags">Whether the service's plane admits images that are not pinned by digest.</param>
    /// <returns>The image.</returns>
    /// <exception cref="DeclarationException">The image may not be deployed.</exception>
    public static ImageReference ParseDeployable(string service, string? text, bool allowTags)
    {
        var mistakes = new Mistakes();
        var image = ImageRules.Resolve(text, allowTags, mistakes);
        mistakes.ThrowIfAny("service", service);
        return image!;
    }

    /// <summary>The reference as text.</summary>
    /// <returns>Name, then tag and digest if there are any.</returns>
    public override string ToString()
        => Name + (Tag is null ? "" : $":{Tag}") + (Digest is null ? "" : $"@{Digest}");

    [GeneratedRegex(
        """
        ^(?<name>
          ((localhost|[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+|[A-Za-z0-9-]+(?=:[0-9]+/)|\[[0-9A-Fa-f:]+\])(:[0-9]+)?/)?
          [a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*
          (/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*
        )
        (:(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?
        (@(?<digest>sha256:[0-9a-f]{64}))?\z
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Grammar();
}
