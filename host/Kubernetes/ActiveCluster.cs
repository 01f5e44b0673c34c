using Lucid.Host.Graph;
using Lucid.Host.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Kubernetes;

/// <summary>
/// The cluster that a Kubernetes provider talks to. A cluster has no identity of its own, so it is told by what the kubeconfig says of the
/// active one; <c>clusterIdentifier</c> of the provider counts more where both sides have it.
/// </summary>
internal static class ActiveCluster
{
    private const string ProviderType = ProviderReference.TypePrefix + "kubernetes";
    private const string Identifier = "clusterIdentifier";

    private static readonly ImmutableArray<string> Inputs = ["kubeconfig", "context", "cluster", Identifier];

    /// <summary>Whether a property of a provider is one of those that name the cluster.</summary>
    public static bool IsNamedBy(string type, PropertyPath path) => type == ProviderType && Inputs.Contains(path.Segments[0].Key ?? "");

    /// <summary>Whether the inputs of a provider name another cluster than before.</summary>
    public static bool IsOther(ObjectValue before, ObjectValue after) =>
        Text(before[Identifier]) is { } oldName && Text(after[Identifier]) is { } newName
            ? oldName != newName
            : Describe(before) != Describe(after);

    private static string Describe(ObjectValue provider)
    {
        var written = Text(provider["kubeconfig"]) ?? "";
        var cluster = Read(written) is { } file ? Find(file, Text(provider["context"]), Text(provider["cluster"])) : null;
        return cluster ?? string.Join('\n', written, Text(provider["context"]), Text(provider["cluster"]));
    }

    private static string? Find(YamlMappingNode file, string? context, string? cluster)
    {
        context ??= Text(file, "current-context");
        cluster ??= context is null ? null : Text(Member(Named(file, "contexts", context), "context"), "cluster");
        return cluster is null ? null : Member(Named(file, "clusters", cluster), "cluster")?.ToString();
    }

    // The kubeconfig may also be the path of a file; what does not read as one is compared as a text.
    private static YamlMappingNode? Read(string kubeconfig)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(kubeconfig));
            return stream.Documents.FirstOrDefault()?.RootNode as YamlMappingNode;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private static YamlNode? Named(YamlMappingNode file, string list, string name) =>
        (Member(file, list) as YamlSequenceNode)?.Children.FirstOrDefault(item => Text(item, "name") == name);

    private static YamlNode? Member(YamlNode? node, string key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var member) ? member : null;

    private static string? Text(YamlNode? node, string key) => (Member(node, key) as YamlScalarNode)?.Value;

    private static string? Text(PropertyValue? value) => value switch
    {
        TextValue text => text.Value,
        SecretValue secret => Text(secret.Inner),
        _ => null,
    };
}
