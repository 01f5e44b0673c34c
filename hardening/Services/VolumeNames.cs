using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Lucid.Hardening.Services;

/// <summary>Names of volumes, made from their paths: readable where that is unmistakable, else with a piece of the path's hash.</summary>
internal static partial class VolumeNames
{
    private const string Prefix = "scratch-";
    private const int LongestReadable = 40;
    private const int HashDigits = 8;

    public static string For(string path)
    {
        var readable = string.Join('-', Words().Matches(path.ToLowerInvariant()).Select(word => word.Value));
        if (Plain().IsMatch(path) && readable.Length <= LongestReadable)
        {
            return Prefix + readable;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..HashDigits];
        var shortened = readable[..Math.Min(readable.Length, LongestReadable)].TrimEnd('-');
        return $"{Prefix}{shortened}-{hash}".Replace("--", "-", StringComparison.Ordinal);
    }

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Words();

    /// <summary>Without a '-' of its own a path and its name with '-' for '/' are the same thing.</summary>
    [GeneratedRegex("^(/[a-z0-9]+)+\\z")]
    private static partial Regex Plain();
}
