using Pulumi;

namespace Lucid.Testing.Reading;

internal sealed class ScalarReader<T> : InputReader
{
    public override Task<object?> ReadAsync(object input) => OutputReader<T>.ReadAsync(((Input<T>)input).ToOutput());
}
