namespace Lucid.Policy.Documents;

/// <summary>Why a document was not judged.</summary>
public enum PassedOverReason
{
    /// <summary>It is a template, such as Helm's: what it will be is not known before it is rendered.</summary>
    Template,

    /// <summary>It tells kustomize what to build.</summary>
    Kustomization,

    /// <summary>It has no apiVersion or no kind, such as a values file: it is no Kubernetes object.</summary>
    NoKubernetesObject,
}
