using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Lucid.Host.Diagnostics;

namespace Lucid.Host.Policies;

/// <summary>
/// Reads the file of <c>--policy-pack-config</c>: a JSON object that has for each policy, or for <c>all</c>, a level or an object of
/// properties, one of which may be <c>enforcementLevel</c>.
/// </summary>
internal static class PolicyConfigFile
{
    /// <summary>The key that stands for every policy.</summary>
    public const string All = "all";

    private const string LevelKey = "enforcementLevel";

    private static readonly JsonDocumentOptions Json = new() { AllowDuplicateProperties = false };

    /// <summary>What the file says, by policy; nothing where the file is empty.</summary>
    /// <exception cref="HostFailureException">The file cannot be read or is no such configuration; everything wrong is told.</exception>
    public static async Task<ImmutableSortedDictionary<string, PolicySettings>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
            using var document = JsonDocument.Parse(string.IsNullOrWhiteSpace(text) ? "{}" : text, Json);
            return Read(document.RootElement, path);
        }
        catch (JsonException exception)
        {
            var location = new SourceLocation(path, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            throw new HostFailureException(
                FailureKind.Input, "the configuration breaks off, is no JSON here, or has this key twice", location);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailureException(FailureKind.Input, $"The configuration {path} cannot be read: {exception.Message}");
        }
    }

    private static ImmutableSortedDictionary<string, PolicySettings> Read(JsonElement root, string path)
    {
        var file = new SourceLocation(path, 0, 0);
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new HostFailureException(
                FailureKind.Input, "the configuration of a policy pack is a JSON object with a key for each policy", file);
        }

        var problems = new Problems(FailureKind.Input);
        var settings = ImmutableSortedDictionary.CreateBuilder<string, PolicySettings>(StringComparer.Ordinal);
        foreach (var policy in root.EnumerateObject())
        {
            settings.Add(policy.Name, ReadPolicy(policy.Name, policy.Value, file, problems));
        }

        problems.ThrowIfAny();
        return settings.ToImmutable();
    }

    private static PolicySettings ReadPolicy(string name, JsonElement value, SourceLocation file, Problems problems)
    {
        var properties = new Struct();
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return new PolicySettings(ReadLevel(name, value, file, problems), properties);
            case JsonValueKind.Object:
                EnforcementLevel? level = null;
                foreach (var property in value.EnumerateObject())
                {
                    if (property.Name == LevelKey)
                    {
                        level = ReadLevel($"{name}.{LevelKey}", property.Value, file, problems);
                    }
                    else
                    {
                        properties.Fields.Add(property.Name, ToValue(property.Value));
                    }
                }

                return new PolicySettings(level, properties);
            default:
                problems.Add($"{name}: found {value.GetRawText()}, expected a level or an object of properties", file);
                return new PolicySettings(null, properties);
        }
    }

    private static EnforcementLevel? ReadLevel(string key, JsonElement value, SourceLocation file, Problems problems)
    {
        var level = value.ValueKind == JsonValueKind.String ? EnforcementLevels.Parse(value.GetString()!) : null;
        if (level is null)
        {
            problems.Add($"{key}: found {value.GetRawText()}, expected one of {string.Join(", ", EnforcementLevels.Words)}", file);
        }

        return level;
    }

    private static Value ToValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => Value.ForString(element.GetString()),
        JsonValueKind.Number => Value.ForNumber(element.GetDouble()),
        JsonValueKind.True => Value.ForBool(true),
        JsonValueKind.False => Value.ForBool(false),
        JsonValueKind.Array => Value.ForList([.. element.EnumerateArray().Select(ToValue)]),
        JsonValueKind.Object => Value.ForStruct(ToStruct(element)),
        _ => Value.ForNull(),
    };

    private static Struct ToStruct(JsonElement element)
    {
        var result = new Struct();
        foreach (var property in element.EnumerateObject())
        {
            result.Fields.Add(property.Name, ToValue(property.Value));
        }

        return result;
    }
}
