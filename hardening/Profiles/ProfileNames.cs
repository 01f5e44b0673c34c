using System.Security.Cryptography;
using System.Text;

namespace Lucid.Hardening.Profiles;

/// <summary>
/// Profiles are named by their content: a changed one is another one, so that running pods keep the profile that they started under while
/// new ones take the new.
/// </summary>
internal static class ProfileNames
{
    public static string Hash(string content)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..ProfileDefaults.HashDigits];

    public static string For(string service, string hash)
    {
        var room = ProfileDefaults.LongestName - hash.Length - 1;
        return $"{service[..Math.Min(service.Length, room)].TrimEnd('-')}-{hash}";
    }
}
