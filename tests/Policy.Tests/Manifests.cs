using Lucid.Policy.Documents;
using Lucid.Policy.Pods;

namespace Lucid.Policy.Tests;

/// <summary>Files and pods out of texts.</summary>
internal static class Manifests
{
    public const string Name = "example.yaml";

    public static KubernetesFile Read(string text) => KubernetesReader.Read(Name, text);

    /// <summary>The one object of a text that has nothing wrong with it.</summary>
    public static KubernetesObject Object(string text)
    {
        var file = Read(text);
        Assert.Empty(file.Problems);
        Assert.Empty(file.PassedOver);
        return Assert.Single(file.Objects);
    }

    public static Pod Pod(string text) => Lucid.Policy.Pods.Pod.Of(Object(text))!;

    /// <summary>A pod with a spec, which begins in the fifth line.</summary>
    public static Pod PodOf(string spec)
        => Pod("apiVersion: v1\nkind: Pod\nmetadata: {name: example}\nspec:\n"
            + string.Join('\n', spec.Split('\n').Select(line => "  " + line)));

    /// <summary>What stands under a key <c>value</c> of an object.</summary>
    public static DocumentValue Value(string yaml) => Object($"apiVersion: v1\nkind: Example\nvalue: {yaml}\n").Root.Entries[^1].Value;
}
