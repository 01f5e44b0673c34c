using System.Security.Cryptography;
using System.Text;
using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.Kubernetes;

/// <summary>A resource that is one Kubernetes object.</summary>
public sealed record KubernetesObject
{
    /// <summary>The resource that declares it.</summary>
    public required Resource Resource { get; init; }

    /// <summary>API version and kind, as the object itself has them.</summary>
    public required KubernetesType Type { get; init; }

    /// <summary>The object's name.</summary>
    public required string Name { get; init; }

    /// <summary>The object's namespace; null where it has none or leaves it to whoever applies it.</summary>
    public string? Namespace { get; init; }

    /// <summary>Whether name and namespace are known; two objects that are not identified may be different ones.</summary>
    public required bool IsIdentified { get; init; }

    /// <summary>The whole object; its API version, kind and name are filled in where the program left them to the provider.</summary>
    public required ObjectValue Content { get; init; }

    /// <summary>The object of a resource, or null where the resource is none: a provider, a chart, a patch of an object that others own.</summary>
    public static KubernetesObject? Of(Resource resource)
    {
        if (resource.Kind != ResourceKind.Custom || KubernetesType.Parse(resource.Type) is not { } declared)
        {
            return null;
        }

        var type = new KubernetesType(Text(resource.Inputs["apiVersion"]) ?? declared.ApiVersion, Text(resource.Inputs["kind"]) ?? declared.Kind);
        if (string.Equals(declared.Kind, $"{type.Kind}Patch", StringComparison.Ordinal))
        {
            return null;
        }

        var content = With(With(resource.Inputs, "apiVersion", type.ApiVersion), "kind", type.Kind);

        // Metadata that is unknown or secret as a whole stays so; it may well have a name.
        var metadata = resource.Inputs["metadata"] is { } given ? given as ObjectValue : ObjectValue.Empty;
        if (metadata is not null && metadata["name"] is null)
        {
            metadata = metadata.With("name", new TextValue(MadeUpName(resource)));
        }

        return new KubernetesObject
        {
            Resource = resource,
            Type = type,
            Name = Text(metadata?["name"]) ?? resource.Name,
            Namespace = Text(metadata?["namespace"]),
            IsIdentified = metadata?["name"] is TextValue && metadata["namespace"] is null or TextValue,
            Content = metadata is null || ReferenceEquals(metadata, resource.Inputs["metadata"]) ? content : content.With("metadata", metadata),
        };
    }

    private static ObjectValue With(ObjectValue content, string key, string text) =>
        Text(content[key]) == text ? content : content.With(key, new TextValue(text));

    // The provider adds random digits to the name of the resource; ours come from the URN, so that they are the same every time.
    private static string MadeUpName(Resource resource) =>
        $"{resource.Name.ToLowerInvariant()}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resource.Urn.Text)))[..8]}";

    private static string? Text(PropertyValue? value) => (value as TextValue)?.Value;
}
