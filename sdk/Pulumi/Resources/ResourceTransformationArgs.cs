namespace Pulumi;

/// <summary>What a transformation sees of a resource.</summary>
public readonly struct ResourceTransformationArgs
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="resource">The resource, not registered yet.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public ResourceTransformationArgs(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        Resource = resource;
        Args = args;
        Options = options;
    }

    /// <summary>The arguments.</summary>
    public ResourceArgs Args { get; }

    /// <summary>The options.</summary>
    public ResourceOptions Options { get; }

    /// <summary>The resource, not registered yet.</summary>
    public Resource Resource { get; }
}
