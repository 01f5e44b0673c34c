using Pulumi;

namespace Lucid.Bench.Resources;

/// <summary>The smallest custom resource: one input, one output.</summary>
internal sealed class Trivial : CustomResource
{
    public Trivial(string name, TrivialArgs args)
        : base("bench:index:Trivial", name, args, options: null)
    {
    }

    [Output("value")]
    public Output<string> Value { get; private set; } = null!;
}
