using System.Text.RegularExpressions;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Names;

/// <summary>Kubernetes names.</summary>
internal static partial class NameRules
{
    /// <summary>Longest DNS label, and longest label value (RFC 1123).</summary>
    public const int LongestLabel = 63;

    /// <summary>
    /// A Service wants a name that starts with a letter (RFC 1035), everything else a DNS label (RFC 1123); one rule for all, so that a name
    /// serves for every object.
    /// </summary>
    public static string Resolve(string field, string? name, int longest, Mistakes mistakes)
    {
        if (name is null || name.Length > longest || !Name().IsMatch(name))
        {
            mistakes.Add(field, name,
                $"1 to {longest} lower-case letters, digits and '-', the first a letter and the last not '-'");
        }

        return name ?? "";
    }

    /// <summary>Port names are IANA service names: 15 characters, a letter among them, no two '-' in a row.</summary>
    public static bool IsPortName(string? name) => name is not null && PortName().IsMatch(name);

    /// <summary>Names that every tool can use: Kubernetes, compose files, shells.</summary>
    public static bool IsVariableName(string? name) => name is not null && VariableName().IsMatch(name);

    [GeneratedRegex("^[a-z]([a-z0-9-]*[a-z0-9])?\\z")]
    private static partial Regex Name();

    [GeneratedRegex("^(?=.{1,15}\\z)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex PortName();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*\\z")]
    private static partial Regex VariableName();
}
