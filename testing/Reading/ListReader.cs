using Lucid.Testing.Snapshots;
using Pulumi;

namespace Lucid.Testing.Reading;

/// <summary>Reads a list element by element: one that is unknown or secret does not make the others so.</summary>
internal sealed class ListReader<T> : InputReader
{
    public override async Task<object?> ReadAsync(object input)
    {
        var list = (InputList<T>)input;
        var items = ImmutableArray.CreateBuilder<object?>();
        await foreach (var item in list.ConfigureAwait(false))
        {
            items.Add(await OutputReader<T>.ReadAsync(item.ToOutput()).ConfigureAwait(false));
        }

        var output = list.ToOutput();
        if (items.Count == 0)
        {
            return await OutputReader<ImmutableArray<T>>.ReadAsync(output).ConfigureAwait(false);
        }

        var isSecret = await Output.IsSecretAsync(output).ConfigureAwait(false) && !items.Any(item => item is SecretValue);
        return isSecret ? new SecretValue(items.ToImmutable()) : items.ToImmutable();
    }
}
