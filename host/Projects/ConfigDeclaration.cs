using Lucid.Host.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Projects;

/// <summary>What Pulumi.yaml says of one configuration key.</summary>
public sealed record ConfigDeclaration
{
    /// <summary>The full key: <c>namespace:name</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Where it is declared.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>The type; null for keys of other namespaces, which cannot be typed.</summary>
    public ConfigShape? Shape { get; init; }

    /// <summary>Whether values of this key are secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What the key is for, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The value where the stack gives none; null where there is no default.</summary>
    internal YamlNode? Default { get; init; }

    /// <summary>Whether the stack must give a value.</summary>
    public bool IsRequired => Default is null;
}
