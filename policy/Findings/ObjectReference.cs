namespace Lucid.Policy.Findings;

/// <summary>Which Kubernetes object something is about.</summary>
public sealed record ObjectReference
{
    /// <summary>The kind, such as <c>Deployment</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The namespace; null where the object names none.</summary>
    public string? Namespace { get; init; }

    /// <summary>The name, or what a generated name begins with; null where the object has neither.</summary>
    public string? Name { get; init; }

    /// <summary>The object as people name it.</summary>
    /// <returns><c>Deployment lucid-ops/admin-ui</c>.</returns>
    public override string ToString() => (Namespace, Name) switch
    {
        (_, null) => Kind,
        (null, _) => $"{Kind} {Name}",
        _ => $"{Kind} {Namespace}/{Name}",
    };
}
