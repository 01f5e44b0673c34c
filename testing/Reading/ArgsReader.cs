using System.Collections;
using System.Globalization;
using System.Text.Json;
using Lucid.Testing.Snapshots;
using Pulumi;

namespace Lucid.Testing.Reading;

/// <summary>
/// Reads what a program gives to a resource, into the values that a snapshot holds: bool, double, string, maps, lists, assets, resources,
/// and marks for what is unknown or secret. Mocks would drop the first and uncover the second.
/// </summary>
internal static class ArgsReader
{
    /// <summary>Whether all inputs of the args can be read here; classes without attributes are for the mocks to tell.</summary>
    public static bool CanRead(ResourceArgs args) => args is not DictionaryResourceArgs;

    public static async Task<object?> ReadAsync(object? value) => value switch
    {
        null or string or bool or double or Resource or AssetOrArchive or Unknown or SecretValue => value,
        int or long or short or byte or uint or float => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        JsonElement json => Json(json),
        JsonDocument json => Json(json.RootElement),
        InputArgs args => await ReadArgsAsync(args).ConfigureAwait(false),
        IDictionary map => await ReadMapAsync(map).ConfigureAwait(false),
        _ when InputReader.Of(value.GetType()) is { } reader => await reader.ReadAsync(value).ConfigureAwait(false),
        IEnumerable list => await ReadListAsync(list).ConfigureAwait(false),
        _ => await ReadSpecialAsync(value).ConfigureAwait(false),
    };

    public static async Task<ImmutableArray<object?>> ReadListAsync(IEnumerable list)
    {
        var items = ImmutableArray.CreateBuilder<object?>();
        foreach (var item in list)
        {
            items.Add(await ReadAsync(item).ConfigureAwait(false));
        }

        return items.ToImmutable();
    }

    private static async Task<object> ReadArgsAsync(InputArgs args)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var member in InputMember.Of(args.GetType()))
        {
            var value = await ReadAsync(member.Read(args)).ConfigureAwait(false);
            if (value is not null)
            {
                values[member.Name] = member.IsJson ? JsonText(value) : value;
            }
        }

        return values.ToImmutable();
    }

    /// <summary>An entry without a value is left out, as on the wire.</summary>
    private static async Task<object> ReadMapAsync(IDictionary map)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (DictionaryEntry entry in map)
        {
            if (await ReadAsync(entry.Value).ConfigureAwait(false) is { } value)
            {
                values[(string)entry.Key] = value;
            }
        }

        return values.ToImmutable();
    }

    private static object JsonText(object value) => value switch
    {
        Unknown => value,
        SecretValue secret => new SecretValue(secret.Content is null ? null : JsonText(secret.Content)),
        _ when SnapshotValue.Of(value) is { UnknownPaths.Count: > 0 } => Unknown.Value,
        _ => ValueJson.Write(value, uncover: true),
    };

    private static object? Json(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Array => json.EnumerateArray().Select(Json).ToImmutableArray(),
        _ => json.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null)
            .ToImmutableDictionary(property => property.Name, property => Json(property.Value)!),
    };

    /// <summary>Unions hold one of two values; enumerations are numbers, or classes of Pulumi's own with a conversion.</summary>
    private static async Task<object?> ReadSpecialAsync(object value)
    {
        var type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Union<,>))
        {
            return await ReadAsync(type.GetProperty("Value")!.GetValue(value)).ConfigureAwait(false);
        }

        return value is Enum ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
            : type.IsDefined(typeof(EnumTypeAttribute), inherit: false) ? await ReadAsync(Converted(type, value)).ConfigureAwait(false)
            : throw new NotSupportedException($"A snapshot cannot hold a {type.FullName}.");
    }

    private static object? Converted(Type type, object value) => type.GetMethods()
        .First(method => method.Name == "op_Explicit" && method.ReturnType != type)
        .Invoke(null, [value]);
}
