namespace Pulumi;

/// <summary>An earlier identity of a resource, so that renaming or moving it is not deleting and creating it.</summary>
public sealed class Alias
{
    /// <summary>The whole earlier URN; excludes every other member.</summary>
    public string? Urn { get; set; }

    /// <summary>The earlier name; null for the same.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The earlier type token; null for the same.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The earlier stack; null for the same.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The earlier project; null for the same.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The earlier parent; at most one of this, <see cref="ParentUrn"/> and <see cref="NoParent"/>.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The URN of the earlier parent.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>True if the resource had no parent but the stack.</summary>
    public bool NoParent { get; set; }
}
