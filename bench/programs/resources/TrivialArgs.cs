using Pulumi;

namespace Lucid.Bench.Resources;

internal sealed class TrivialArgs : ResourceArgs
{
    [Input("value", required: true)]
    public Input<string> Value { get; init; } = null!;
}
