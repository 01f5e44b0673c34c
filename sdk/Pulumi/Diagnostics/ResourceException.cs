namespace Pulumi;

/// <summary>Ends the run with a message about a resource.</summary>
public class ResourceException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="resource">The resource; null for none in particular.</param>
    /// <param name="hideStack">True if only the message is shown.</param>
    public ResourceException(string message, Resource? resource, bool hideStack = false)
        : base(message)
    {
        Resource = resource;
        HideStack = hideStack;
    }

    internal Resource? Resource { get; }

    internal bool HideStack { get; }
}
