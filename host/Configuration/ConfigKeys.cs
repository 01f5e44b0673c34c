using Lucid.Host.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Configuration;

/// <summary>Configuration keys: <c>namespace:name</c>, of which the namespace may be left out where it is the project.</summary>
internal static class ConfigKeys
{
    /// <summary>The full key. Of the old form <c>namespace:config:name</c> the middle part is dropped.</summary>
    public static string Qualify(string key, string project)
    {
        var parts = key.Split(':', 3);
        return parts.Length switch
        {
            1 => $"{project}:{key}",
            3 when parts[1] == "config" => $"{parts[0]}:{parts[2]}",
            _ => key,
        };
    }

    /// <summary>The full key that a node of a file writes; what is no key is a problem and gives null.</summary>
    public static string? Read(YamlFile file, YamlNode node, string project, Problems problems)
    {
        var text = node.Text();
        var key = Qualify(text ?? "", project);
        if (key.Split(':') is [{ Length: > 0 }, { Length: > 0 }])
        {
            return key;
        }

        var found = text is null ? $"found {node.Describe()} instead of a configuration key" : $"'{text}' is no configuration key";
        problems.Add($"{found}; it can be name or namespace:name", file.LocationOf(node));
        return null;
    }

    public static string NamespaceOf(string key) => key[..key.IndexOf(':', StringComparison.Ordinal)];
}
