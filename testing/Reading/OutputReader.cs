using Lucid.Testing.Snapshots;
using Pulumi;
using Pulumi.Utilities;

namespace Lucid.Testing.Reading;

internal sealed class OutputReader<T> : InputReader
{
    public override Task<object?> ReadAsync(object input) => ReadAsync((Output<T>)input);

    public static async Task<object?> ReadAsync(Output<T> output)
    {
        var value = await OutputUtilities.GetIsKnownAsync(output).ConfigureAwait(false)
            ? await ArgsReader.ReadAsync(await OutputUtilities.GetValueAsync(output).ConfigureAwait(false)).ConfigureAwait(false)
            : Unknown.Value;
        return await Output.IsSecretAsync(output).ConfigureAwait(false) ? new SecretValue(value) : value;
    }
}
