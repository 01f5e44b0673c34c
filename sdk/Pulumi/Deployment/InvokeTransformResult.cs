using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a transform makes of a call of a provider's function.</summary>
public readonly struct InvokeTransformResult
{
    /// <summary>Makes the result.</summary>
    /// <param name="args">All arguments; one that is not among them is removed.</param>
    /// <param name="options">How the function is called.</param>
    public InvokeTransformResult(ImmutableDictionary<string, object?> args, InvokeOptions options)
    {
        Args = args;
        Options = options;
    }

    /// <summary>All arguments.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>How the function is called.</summary>
    public InvokeOptions Options { get; }
}
