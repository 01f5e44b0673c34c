using System.Text.Json;

namespace Lucid.Infra.Settings;

/// <summary>
/// Fetches the configuration from where the engine puts it. Pulumi's own <see cref="Pulumi.Config"/> cannot list its keys, and without the list
/// a misspelt key would go unnoticed.
/// </summary>
public static class SettingsSource
{
    /// <summary>Reads the running stack's configuration.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="Pulumi.RunException">Something is wrong; the message lists every problem.</exception>
    public static LucidSettings Read(string stack) => SettingsReader.Read(
        stack,
        Parse<Dictionary<string, string>>("PULUMI_CONFIG"),
        Parse<HashSet<string>>("PULUMI_CONFIG_SECRET_KEYS"),
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));

    private static T Parse<T>(string variable)
        where T : new()
        => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } json ? JsonSerializer.Deserialize<T>(json) ?? new() : new();
}
