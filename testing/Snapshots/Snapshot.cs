namespace Lucid.Testing.Snapshots;

/// <summary>What a program registered in one run.</summary>
public sealed class Snapshot
{
    internal Snapshot(ImmutableArray<SnapshotResource> resources, SnapshotValue outputs, bool isPreview)
        => (Resources, Outputs, IsPreview) = (resources, outputs, isPreview);

    /// <summary>The resources by type, name and URN; the stack itself is none of them.</summary>
    public ImmutableArray<SnapshotResource> Resources { get; }

    /// <summary>The stack's outputs, a map.</summary>
    public SnapshotValue Outputs { get; }

    /// <summary>Whether the run was a preview.</summary>
    public bool IsPreview { get; }

    /// <summary>The resources of a type.</summary>
    /// <param name="type">The type token, such as <c>kubernetes:apps/v1:Deployment</c>.</param>
    /// <returns>The resources by name; empty for none.</returns>
    public ImmutableArray<SnapshotResource> OfType(string type) => [.. Resources.Where(resource => resource.Type == type)];

    /// <summary>The one resource of a type and name.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="name">The name that the program gave.</param>
    /// <returns>The resource.</returns>
    /// <exception cref="InvalidOperationException">There is none, or there are several; the message says what there is.</exception>
    public SnapshotResource Resource(string type, string name)
    {
        var found = Resources.Where(resource => resource.Type == type && resource.Name == name).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new InvalidOperationException($"The program registers no {type} '{name}'. {WhatThereIs(type)}"),
            _ => throw new InvalidOperationException(
                $"The program registers {type} '{name}' {found.Count} times. Look for the URN among {nameof(Resources)}:"
                + Lines(found.Select(resource => resource.Urn))),
        };
    }

    /// <summary>A part of this snapshot, such as all but what a waiver is about.</summary>
    /// <param name="predicate">Tells which resources stay.</param>
    /// <returns>The part, with the same outputs.</returns>
    public Snapshot Where(Func<SnapshotResource, bool> predicate) => new([.. Resources.Where(predicate)], Outputs, IsPreview);

    private string WhatThereIs(string type)
    {
        var ofType = OfType(type);
        return Resources.IsEmpty ? "It registers nothing at all."
            : ofType.IsEmpty ? $"Its types are:{Lines(Resources.Select(resource => resource.Type).Distinct())}"
            : $"Of that type there are:{Lines(ofType.Select(resource => resource.Name))}";
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => $"\n  {line}"));
}
