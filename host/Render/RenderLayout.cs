using Lucid.Host.Graph;
using Lucid.Host.Kubernetes;
using Lucid.Host.Secrets;

namespace Lucid.Host.Render;

/// <summary>
/// Which file an object goes to: a folder for each component right under the stack, in it a file for each component right under that one.
/// What belongs to no such component stands in a file of its own.
/// </summary>
internal sealed class RenderLayout
{
    /// <summary>The file of the objects that belong to no component below the folder's.</summary>
    public const string LooseObjects = "objects";

    /// <summary>The names of files that stand beside folders, with their ending, or beside other files, without it.</summary>
    private static readonly ImmutableArray<string> Reserved =
        [LooseObjects, $"{LooseObjects}.yaml", "kustomization", "kustomization.yaml", OutputFolder.ChecksumFile];

    private readonly ResourceGraph _graph;
    private readonly Dictionary<Urn, string> _names = [];

    /// <summary>The layout of a graph. A name that tells a secret is no name of a file.</summary>
    public RenderLayout(ResourceGraph graph, SecretTexts secrets)
    {
        _graph = graph;
        var takenIn = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var component in graph.InTreeOrder.Where(IsGroup))
        {
            var above = GroupsAbove(component);
            if (above.Length < 2)
            {
                _names[component.Urn] = Take(takenIn, above.IsEmpty ? "" : above[0].Urn.Text, Safe(secrets.Mask(component.Name)));
            }
        }
    }

    /// <summary>The file of an object, relative to the output folder.</summary>
    public string FileOf(KubernetesObject item) => GroupsAbove(item.Resource) switch
    {
        [] => $"{LooseObjects}.yaml",
        [var folder] => $"{_names[folder.Urn]}/{LooseObjects}.yaml",
        [var folder, var file, ..] => $"{_names[folder.Urn]}/{_names[file.Urn]}.yaml",
    };

    private static bool IsGroup(Resource resource) => resource.Kind == ResourceKind.Component && resource.Type != Urn.StackType;

    // Names that differ only in case would be one file on some machines.
    private static string Take(Dictionary<string, HashSet<string>> takenIn, string folder, string wanted)
    {
        if (!takenIn.TryGetValue(folder, out var taken))
        {
            taken = takenIn[folder] = new HashSet<string>(Reserved, StringComparer.OrdinalIgnoreCase);
        }

        var name = wanted;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = FormattableString.Invariant($"{wanted}-{number}");
        }

        return name;
    }

    private static string Safe(string name)
    {
        var safe = string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' ? character : '-'));
        return safe.TrimStart('.') is { Length: > 0 } usable ? usable : "_";
    }

    /// <summary>The components above a resource, from the outside in.</summary>
    private ImmutableArray<Resource> GroupsAbove(Resource resource)
    {
        var groups = ImmutableArray.CreateBuilder<Resource>();
        for (var parent = resource.Parent; parent is { } urn && _graph.Find(urn) is { } found; parent = found.Parent)
        {
            if (IsGroup(found))
            {
                groups.Insert(0, found);
            }
        }

        return groups.ToImmutable();
    }
}
