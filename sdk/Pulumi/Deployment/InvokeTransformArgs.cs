using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a transform sees of a call of a provider's function.</summary>
public readonly struct InvokeTransformArgs
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="token">The token of the function.</param>
    /// <param name="args">The arguments of the call.</param>
    /// <param name="options">How it is called.</param>
    public InvokeTransformArgs(string token, ImmutableDictionary<string, object?> args, InvokeOptions options)
    {
        Token = token;
        Args = args;
        Options = options;
    }

    /// <summary>The arguments of the call by wire name, in the form of <see cref="ResourceTransformArgs.Args"/>.</summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>How the function is called.</summary>
    public InvokeOptions Options { get; }

    /// <summary>The token of the function.</summary>
    public string Token { get; }
}
