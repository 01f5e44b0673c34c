using System.Globalization;
using System.Text.Json;
using Lucid.Infra.Settings;
using YamlDotNet.Serialization;

namespace Lucid.Infra.Tests;

/// <summary>The project's own Pulumi files, read the way the pulumi command reads them.</summary>
internal static class ProjectFiles
{
    private static readonly HashSet<string> NoSecrets = [];

    /// <summary>The day on which these tests read waivers.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 25);

    /// <summary>Type, default and description by key.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> Schema { get; } =
        Map(Load("Pulumi.yaml")["config"]).ToDictionary(key => key.Key, key => (IReadOnlyDictionary<string, object?>)Map(key.Value));

    /// <summary>What the engine hands to the program: the stack's values over the defaults, objects as JSON.</summary>
    public static Dictionary<string, string> Config(string stack)
    {
        var config = Schema.Keys.ToDictionary(key => key, Default);
        foreach (var (key, value) in Map(Load($"Pulumi.{stack}.yaml")["config"]))
        {
            config[key] = Text(value);
        }

        return config;
    }

    /// <summary>What a stack's file says, with its own types.</summary>
    public static IReadOnlyDictionary<string, object?> StackValues(string stack) =>
        Map(Load($"Pulumi.{stack}.yaml")["config"]).ToDictionary(pair => pair.Key, pair => Plain(pair.Value));

    public static string Default(string key) => Text(Schema[key]["default"]);

    public static LucidSettings Settings(string stack) => SettingsReader.Read(stack, Config(stack), NoSecrets, Today);

    private static Dictionary<string, object?> Load(string file) => Map(new DeserializerBuilder()
        .WithAttemptingUnquotedStringTypeDeserialization()
        .Build()
        .Deserialize(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file))));

    private static Dictionary<string, object?> Map(object? value)
        => ((IDictionary<object, object?>)value!).ToDictionary(pair => (string)pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private static string Text(object? value) => value switch
    {
        IDictionary<object, object?> or IList<object?> => JsonSerializer.Serialize(Plain(value)),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static object? Plain(object? value) => value switch
    {
        IDictionary<object, object?> map => map.ToDictionary(pair => (string)pair.Key, pair => Plain(pair.Value)),
        IList<object?> list => list.Select(Plain).ToArray(),
        _ => value,
    };
}
