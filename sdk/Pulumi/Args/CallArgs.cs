namespace Pulumi;

/// <summary>The values for a method of a resource.</summary>
public abstract class CallArgs : InputArgs
{
    /// <summary>No values.</summary>
    public static readonly CallArgs Empty = new EmptyCallArgs();

    /// <summary>Makes the set.</summary>
    protected CallArgs()
    {
    }

    private sealed class EmptyCallArgs : CallArgs;
}
