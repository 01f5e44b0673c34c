using Lucid.Testing.Snapshots;
using Pulumi;
using Pulumi.Utilities;

namespace Lucid.Testing.Reading;

/// <summary>
/// Reads a map entry by entry: one that is secret does not make the others so. One that is unknown does, because Pulumi's public API gives
/// a key and its value only together.
/// </summary>
internal sealed class MapReader<TValue> : InputReader
{
    public override async Task<object?> ReadAsync(object input)
    {
        var map = (InputMap<TValue>)input;
        var output = map.ToOutput();
        var isSecret = await Output.IsSecretAsync(output).ConfigureAwait(false);
        if (!isSecret || !await OutputUtilities.GetIsKnownAsync(output).ConfigureAwait(false))
        {
            return await OutputReader<ImmutableDictionary<string, TValue>>.ReadAsync(output).ConfigureAwait(false);
        }

        var values = ImmutableDictionary.CreateBuilder<string, object>();
        await foreach (var item in map.ConfigureAwait(false))
        {
            await AddAsync(values, item.ToOutput()).ConfigureAwait(false);
        }

        return values.Values.Any(value => value is SecretValue) ? values.ToImmutable() : new SecretValue(values.ToImmutable());
    }

    private static async Task AddAsync(ImmutableDictionary<string, object>.Builder values, Output<KeyValuePair<string, TValue>> entry)
    {
        var (key, given) = await OutputUtilities.GetValueAsync(entry).ConfigureAwait(false);
        if (await ArgsReader.ReadAsync(given).ConfigureAwait(false) is { } value)
        {
            values[key] = await Output.IsSecretAsync(entry).ConfigureAwait(false) ? new SecretValue(value) : value;
        }
    }
}
