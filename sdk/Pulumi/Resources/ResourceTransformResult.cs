using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a transform makes of a resource.</summary>
public readonly struct ResourceTransformResult
{
    /// <summary>Makes the result.</summary>
    /// <param name="args">All properties; one that is not among them is removed.</param>
    /// <param name="options">All options; one that is not set is removed. The parent cannot be changed: it is ignored.</param>
    public ResourceTransformResult(ImmutableDictionary<string, object?> args, ResourceOptions options)
    {
        Args = args;
        Options = options;
    }

    /// <summary>All properties.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>All options.</summary>
    public ResourceOptions Options { get; }
}
