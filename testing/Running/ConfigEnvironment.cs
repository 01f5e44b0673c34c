using System.Text.Json;

namespace Lucid.Testing.Running;

/// <summary>
/// The configuration of one run. A Pulumi program gets it from the environment of its process, which has only one: runs take turns.
/// </summary>
internal sealed class ConfigEnvironment : IDisposable
{
    private const string ConfigVariable = "PULUMI_CONFIG";
    private const string SecretKeysVariable = "PULUMI_CONFIG_SECRET_KEYS";

    private static readonly SemaphoreSlim Turn = new(1, 1);

    private readonly string? _config = Environment.GetEnvironmentVariable(ConfigVariable);
    private readonly string? _secretKeys = Environment.GetEnvironmentVariable(SecretKeysVariable);

    private ConfigEnvironment(TestProgramOptions options)
    {
        var config = options.Config.ToDictionary(pair => FullKey(options, pair.Key), pair => pair.Value);
        Environment.SetEnvironmentVariable(ConfigVariable, JsonSerializer.Serialize(config));
        Environment.SetEnvironmentVariable(
            SecretKeysVariable, JsonSerializer.Serialize(options.SecretConfigKeys.Select(key => FullKey(options, key))));
    }

    /// <summary>Waits for the turn, and sets the configuration until it is disposed of.</summary>
    public static async Task<ConfigEnvironment> SetAsync(TestProgramOptions options)
    {
        await Turn.WaitAsync().ConfigureAwait(false);
        try
        {
            return new(options);
        }
        catch
        {
            Turn.Release();
            throw;
        }
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(ConfigVariable, _config);
        Environment.SetEnvironmentVariable(SecretKeysVariable, _secretKeys);
        Turn.Release();
    }

    private static string FullKey(TestProgramOptions options, string key)
        => key.Contains(':', StringComparison.Ordinal) ? key : $"{options.Project}:{key}";
}
