using Pulumi;

namespace Lucid.Sdk.Conformity.Tests.Samples;

/// <summary>What <see cref="ComparisonTests"/> compares with listings that are right and wrong.</summary>
public class SampleArgs : ResourceArgs
{
    [Input("names", required: true)]
    private InputList<string>? _names;

    public InputList<string> Names
    {
        get => _names ??= new InputList<string>();
        set => _names = value;
    }

    [Input("size")]
    public Input<int>? Size { get; set; } = 3;

    public (int, string?) Measure(out int width, IDictionary<string, object?>? settings = null, params bool[] flags)
    {
        width = flags.Length;
        return (settings?.Count ?? 0, null);
    }

    protected static T First<T>(T first, T second = default!)
        where T : IEquatable<T>, new() => first.Equals(second) ? second : first;
}
