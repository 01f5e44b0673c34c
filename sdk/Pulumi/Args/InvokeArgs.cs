namespace Pulumi;

/// <summary>The values for a provider function.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No values.</summary>
    public static readonly InvokeArgs Empty = new EmptyInvokeArgs();

    /// <summary>Makes the set.</summary>
    protected InvokeArgs()
    {
    }

    private sealed class EmptyInvokeArgs : InvokeArgs;
}
