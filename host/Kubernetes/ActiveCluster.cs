using Lucid.Host.Graph;
using Lucid.Host.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Kubernetes;

/// <summary>
/// The cluster that a Kubernetes provider talks to. A cluster has no identity of its own, so it is told by what the kubeconfig says of the
/// active one; <c>clusterIdentifier</c> of the provider counts more where both sides have it. As the provider itself has it, a kubeconfig
/// that names no active cluster, or that only the environment gives, is no other one.
/// </summary>
internal static class ActiveCluster
{
    private const string ProviderType = ProviderReference.TypePrefix + KubernetesType.Package;
    private const string Identifier = "clusterIdentifier";

    // A provider that writes files instead has its objects in a folder.
    private const string RenderDirectory = "renderYamlToDirectory";

    private static readonly ImmutableArray<string> Names = ["kubeconfig", "context", "cluster"];
    private static readonly ImmutableArray<string> Inputs = [.. Names, Identifier, RenderDirectory];

    /// <summary>Whether a property of a provider is one of those that tell where the objects are.</summary>
    public static bool IsNamedBy(string type, PropertyPath path) => type == ProviderType && Inputs.Contains(path.Segments[0].Key ?? "");

    /// <summary>Whether the inputs of a provider put its objects elsewhere than before.</summary>
    public static bool IsOther(ObjectValue before, ObjectValue after)
    {
        if (Text(before[Identifier]) is { } oldName && Text(after[Identifier]) is { } newName)
        {
            return oldName != newName;
        }

        return Text(before[RenderDirectory]) != Text(after[RenderDirectory])
            || Names.Any(name => after[name] is { ContainsUnknowns: true })
            || (Describe(before) is { } oldCluster && Describe(after) is { } newCluster && !oldCluster.Equals(newCluster));
    }

    // The kubeconfig may also be the path of a file, which is compared as a text.
    private static object? Describe(ObjectValue provider) => Text(provider["kubeconfig"]) switch
    {
        null or "" => null,
        var written when Read(written) is { } file => Find(file, Text(provider["context"]), Text(provider["cluster"])),
        var path => string.Join('\n', path, Text(provider["context"]), Text(provider["cluster"])),
    };

    private static YamlNode? Find(YamlMappingNode file, string? context, string? cluster)
    {
        context ??= Text(file, "current-context");
        cluster ??= context is null ? null : Text(Member(Named(file, "contexts", context), "context"), "cluster");
        return cluster is null ? null : Member(Named(file, "clusters", cluster), "cluster");
    }

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
