using System.Text;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Kubernetes;
using Lucid.Host.Secrets;

namespace Lucid.Host.Render;

/// <summary>Turns the Kubernetes objects of a graph into files, the same bytes for the same graph.</summary>
public static class KubernetesRenderer
{
    /// <summary>The files of a graph: manifests by component, and a kustomization for each folder.</summary>
    /// <param name="graph">The resources of a run.</param>
    /// <param name="secrets">The secrets that the run has met; none of them gets into a file.</param>
    /// <exception cref="HostFailureException">Two resources declare one object.</exception>
    public static RenderedFiles Render(ResourceGraph graph, SecretTexts secrets)
    {
        var all = graph.InTreeOrder.Select(resource => (Resource: resource, Object: KubernetesObject.Of(resource))).ToImmutableArray();
        var objects = all.Select(item => item.Object).OfType<KubernetesObject>().ToImmutableArray();
        ThrowIfDeclaredTwice(objects);
        var layout = new RenderLayout(graph, secrets);
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var applied = new List<string>();
        var remarks = ImmutableArray.CreateBuilder<Diagnostic>();
        var groups = objects.GroupBy(layout.FileOf, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToImmutableArray();
        foreach (var (path, rendered, manifest) in groups.AsParallel().AsOrdered().Select(group => File(group.Key, group, secrets)))
        {
            files[path] = manifest;
            remarks.AddRange(rendered.Where(item => item.IsWithheld).Select(item => Withheld(item, path)));
            if (rendered.Any(item => !item.IsWithheld))
            {
                applied.Add(path);
            }
        }

        files.AddRange(Kustomizations(applied));
        remarks.AddRange(all.Where(item => item.Object is null && item.Resource.Kind == ResourceKind.Custom).Select(item => NotRendered(item.Resource)));
        return new RenderedFiles(files.ToImmutable(), remarks.ToImmutable());
    }

    private static (string Path, ImmutableArray<RenderedObject> Objects, string Manifest) File(
        string path, IEnumerable<KubernetesObject> objects, SecretTexts secrets)
    {
        var rendered = ApplyOrder.Sort(objects).Select(item => RenderedObject.Of(item, secrets)).ToImmutableArray();
        return (path, rendered, Manifest(rendered));
    }

    private static string Manifest(ImmutableArray<RenderedObject> objects)
    {
        var text = new StringBuilder(RenderedFiles.Header);
        foreach (var item in objects)
        {
            item.AppendTo(text);
        }

        return text.ToString();
    }

    // A file of comments alone is no resource to kustomize, so only files with objects are listed; folders come after loose files.
    private static IEnumerable<KeyValuePair<string, string>> Kustomizations(IReadOnlyList<string> applied)
    {
        var byFolder = applied.GroupBy(path => Path.GetDirectoryName(path) ?? "", StringComparer.Ordinal).ToImmutableArray();
        foreach (var folder in byFolder.Where(folder => folder.Key.Length > 0))
        {
            yield return KeyValuePair.Create($"{folder.Key}/kustomization.yaml", Kustomization(folder.Select(path => Path.GetFileName(path))));
        }

        var folders = byFolder.Select(folder => folder.Key).Where(folder => folder.Length > 0).Order(StringComparer.Ordinal);
        yield return KeyValuePair.Create(
            "kustomization.yaml", Kustomization(applied.Where(path => !path.Contains('/', StringComparison.Ordinal)).Concat(folders)));
    }

    private static string Kustomization(IEnumerable<string> resources)
    {
        var text = new StringBuilder(RenderedFiles.Header).Append("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:");
        var listed = resources.ToImmutableArray();
        text.Append(listed.IsEmpty ? " []\n" : "\n");
        foreach (var resource in listed)
        {
            text.Append("- ");
            if (Yaml.YamlScalars.CanBePlain(resource))
            {
                text.Append(resource);
            }
            else
            {
                Yaml.YamlScalars.AppendQuoted(text, resource);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void ThrowIfDeclaredTwice(ImmutableArray<KubernetesObject> objects)
    {
        var problems = new Problems(FailureKind.Program);
        var groups = objects.Where(item => item.IsIdentified).GroupBy(item => (item.Type.Group, item.Type.Kind, item.Namespace, item.Name));
        foreach (var group in groups.Where(group => group.Count() > 1))
        {
            var (_, kind, @namespace, name) = group.Key;
            problems.Add($"{kind} {(@namespace is null ? "" : $"{@namespace}/")}{name} is declared by several resources, of which only one can own it:\n"
                + string.Join('\n', group.Select(item => $"  {item.Resource.Urn}")));
        }

        problems.ThrowIfAny();
    }

    private static Diagnostic Withheld(RenderedObject item, string file)
    {
        var message = $"{item.Source.Type.Kind} {item.Source.Name} is in {file} as a comment and is not applied, because {item.Reason()}.";
        return new Diagnostic(Severity.Warning, message) { Urn = item.Source.Resource.Urn };
    }

    private static Diagnostic NotRendered(Resource resource) =>
        Diagnostic.Note($"'{resource.Name}' ({resource.Type}) is no Kubernetes object and is in no file.") with { Urn = resource.Urn };
}
