using YamlDotNet.RepresentationModel;

namespace Lucid.EndToEnd.Tests.Stacks;

/// <summary>A Kubernetes object as `lucid render` writes it.</summary>
internal sealed record RenderedObject
{
    private const string Separator = "\n---\n";

    /// <summary>The file in the rendered folder.</summary>
    public required string File { get; init; }

    /// <summary>The object's own text.</summary>
    public required string Text { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>The namespace; empty for an object of the whole cluster.</summary>
    public required string Namespace { get; init; }

    /// <summary>Every object of the files; what only kustomize reads is none.</summary>
    public static ImmutableArray<RenderedObject> Of(IEnumerable<KeyValuePair<string, string>> files) =>
    [
        .. from file in files
           where Path.GetExtension(file.Key) == ".yaml" && Path.GetFileName(file.Key) != "kustomization.yaml"
           from text in file.Value.TrimEnd('\n').Split(Separator).Skip(1)
           select Of(file.Key, text + "\n"),
    ];

    public override string ToString() => $"{File}: {Kind} {Name}";

    private static RenderedObject Of(string file, string text)
    {
        using var reader = new StringReader(text);
        var stream = new YamlStream();
        stream.Load(reader);
        var root = (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
        var metadata = (YamlMappingNode)root["metadata"];
        return new()
        {
            File = file,
            Text = text,
            Kind = (string)root["kind"]!,
            Name = (string)metadata["name"]!,
            Namespace = metadata.Children.TryGetValue("namespace", out var given) ? (string)given! : "",
        };
    }
}
