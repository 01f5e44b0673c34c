namespace Pulumi;

/// <summary>The values for a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No values.</summary>
    public static readonly ResourceArgs Empty = new EmptyResourceArgs();

    /// <summary>Makes the set.</summary>
    protected ResourceArgs()
    {
    }

    private sealed class EmptyResourceArgs : ResourceArgs;
}
