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

    public static string NamespaceOf(string key) => key[..key.IndexOf(':', StringComparison.Ordinal)];
}
