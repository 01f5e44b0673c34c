using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>What a program is told about its run.</summary>
internal sealed record DeploymentSettings
{
    public required string ProjectName { get; init; }

    public required string StackName { get; init; }

    public string OrganizationName { get; init; } = "organization";

    /// <summary>The folder of Pulumi.yaml; null when the program was not told.</summary>
    public string? RootDirectory { get; init; }

    public required bool IsDryRun { get; init; }

    /// <summary>The configuration by full key, <c>namespace:key</c>.</summary>
    public ImmutableDictionary<string, string> Configuration { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The keys of the configuration whose values are secret.</summary>
    public ImmutableHashSet<string> SecretKeys { get; init; } = [];

    /// <summary>Reads what the engine passed in the environment, and where the engine is.</summary>
    /// <exception cref="InvalidOperationException">The program was not started by an engine.</exception>
    public static (DeploymentSettings Settings, string Monitor, string Engine) FromEnvironment()
    {
        var monitor = Require("PULUMI_MONITOR");
        var engine = Require("PULUMI_ENGINE");
        var project = Require("PULUMI_PROJECT");
        var stack = Require("PULUMI_STACK");
        if (!bool.TryParse(Get("PULUMI_DRY_RUN"), out var isDryRun)
            || !bool.TryParse(Get("PULUMI_QUERY_MODE"), out _)
            || !int.TryParse(Get("PULUMI_PARALLEL"), NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        {
            throw NoEngine();
        }

        var settings = new DeploymentSettings
        {
            ProjectName = project,
            StackName = stack,
            OrganizationName = Get("PULUMI_ORGANIZATION") is { Length: > 0 } organization ? organization : "organization",
            RootDirectory = Get("PULUMI_ROOT_DIRECTORY"),
            IsDryRun = isDryRun,
        }.WithConfigurationFromEnvironment();
        return (settings, monitor, engine);
    }

    /// <summary>Reads the configuration that the engine, or a test, passed in the environment.</summary>
    public DeploymentSettings WithConfigurationFromEnvironment()
        => this with
        {
            Configuration = ReadJson("PULUMI_CONFIG", ImmutableDictionary<string, string>.Empty, root =>
                root.EnumerateObject().ToImmutableDictionary(property => ShortenKey(property.Name), property => TextOf(property.Value))),
            SecretKeys = ReadJson("PULUMI_CONFIG_SECRET_KEYS", ImmutableHashSet<string>.Empty, root =>
                root.EnumerateArray().Select(key => ShortenKey(key.GetString()!)).ToImmutableHashSet()),
        };

    private static T ReadJson<T>(string variable, T missing, Func<JsonElement, T> read)
    {
        if (Get(variable) is not { Length: > 0 } json)
        {
            return missing;
        }

        using var document = JsonDocument.Parse(json);
        return read(document.RootElement);
    }

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>Old keys have the form <c>namespace:config:key</c>.</summary>
    private static string ShortenKey(string key) => key.Split(':') is [var space, "config", var name] ? $"{space}:{name}" : key;

    private static string? Get(string variable) => Environment.GetEnvironmentVariable(variable);

    private static string Require(string variable) => Get(variable) is { Length: > 0 } value ? value : throw NoEngine();

    private static InvalidOperationException NoEngine()
        => new("Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
}
