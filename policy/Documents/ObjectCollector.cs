namespace Lucid.Policy.Documents;

/// <summary>Tells which documents are Kubernetes objects, and takes lists apart.</summary>
internal sealed class ObjectCollector(string file, List<DocumentProblem> problems)
{
    private const string ListSuffix = "List";

    private readonly ImmutableArray<KubernetesObject>.Builder _objects = ImmutableArray.CreateBuilder<KubernetesObject>();
    private readonly ImmutableArray<PassedOverDocument>.Builder _passedOver = ImmutableArray.CreateBuilder<PassedOverDocument>();

    public ImmutableArray<KubernetesObject> Objects => _objects.ToImmutable();

    public ImmutableArray<PassedOverDocument> PassedOver => _passedOver.ToImmutable();

    public void Add(LoadedDocument document)
    {
        if (document.Root is not { } root)
        {
            return;
        }

        if (document.IsTemplate)
        {
            AddTemplate(root.Position);
        }
        else if (root is DocumentObject candidate)
        {
            Add(candidate, apiVersion: null, kind: null);
        }
        else
        {
            PassOver(root.Position, PassedOverReason.NoKubernetesObject, $"it is {root.Describe()} and no Kubernetes object");
        }
    }

    public void AddTemplate(Position position) => PassOver(
        position,
        PassedOverReason.Template,
        "it is a template ('{{ ... }}'): render it first, as with 'helm template', and give what comes out");

    /// <summary>Takes an object; inside a typed list, version and kind may come from the list.</summary>
    private void Add(DocumentObject root, string? apiVersion, string? kind)
    {
        if (IsKustomization(root))
        {
            PassOver(
                root.Position,
                PassedOverReason.Kustomization,
                "it is a kustomization: build it first, as with 'kubectl kustomize', and give what comes out");
            return;
        }

        if (!root.Has("kind") && kind is null || !root.Has("apiVersion") && apiVersion is null)
        {
            PassOver(root.Position, PassedOverReason.NoKubernetesObject, "it has no apiVersion and kind, and is no Kubernetes object");
            return;
        }

        if (Name(root, "apiVersion", apiVersion) is { } itsVersion && Name(root, "kind", kind) is { } itsKind)
        {
            Take(root, itsVersion, itsKind);
        }
    }

    private void Take(DocumentObject root, string apiVersion, string kind)
    {
        if (!kind.EndsWith(ListSuffix, StringComparison.Ordinal) || root.Value("items") is not DocumentList list)
        {
            _objects.Add(new(file, apiVersion, kind, root));
            return;
        }

        // Items of a typed list, such as a PodList, need not say what they are.
        var itemKind = kind == ListSuffix ? null : kind[..^ListSuffix.Length];
        foreach (var item in list.Items)
        {
            if (item is DocumentObject candidate)
            {
                Add(candidate, itemKind is null ? null : apiVersion, itemKind);
            }
            else
            {
                var message = $"items of a {kind} have to be objects, and here is {item.Describe()}";
                problems.Add(new(DocumentProblemKind.WrongType, item.Position, message));
            }
        }
    }

    private string? Name(DocumentObject root, string key, string? inherited)
    {
        if (root.Value(key) is not { } value || value is DocumentScalar { Kind: ScalarKind.Text })
        {
            return root.Text(key) ?? inherited;
        }

        problems.Add(new(DocumentProblemKind.WrongType, value.Position, $"{key} has to be a text, and here is {value.Describe()}"));
        return null;
    }

    private bool IsKustomization(DocumentObject root)
        => root.Text("apiVersion")?.StartsWith("kustomize.config.k8s.io/", StringComparison.Ordinal) == true
            || (!root.Has("kind") && Path.GetFileName(file) is "kustomization.yaml" or "kustomization.yml" or "Kustomization");

    private void PassOver(Position position, PassedOverReason reason, string message) => _passedOver.Add(new(position, reason, message));
}
