namespace Lucid.Hardening.Labels;

/// <summary>Keys of the labels that Lucid's objects carry.</summary>
public static class LabelKeys
{
    /// <summary>Name of the application. Source: Kubernetes, "Recommended Labels".</summary>
    public const string Name = "app.kubernetes.io/name";

    /// <summary>Name of the system the application belongs to. Source: Kubernetes, "Recommended Labels".</summary>
    public const string PartOf = "app.kubernetes.io/part-of";

    /// <summary>Tool that manages the object. Source: Kubernetes, "Recommended Labels".</summary>
    public const string ManagedBy = "app.kubernetes.io/managed-by";

    /// <summary>Plane that the object belongs to. Source: specification, "Docker Compose Configuration".</summary>
    public const string Plane = "com.lucid.plane";

    /// <summary>Service that the object belongs to. Source: specification, "Docker Compose Configuration".</summary>
    public const string Service = "com.lucid.service";

    /// <summary>Says that the service runs from a distroless image. Source: specification, "Docker Compose Configuration".</summary>
    public const string Distroless = "com.lucid.distroless";

    /// <summary>Name of a namespace, set by Kubernetes and immutable, so that policies can trust it.</summary>
    public const string NamespaceName = "kubernetes.io/metadata.name";

    /// <summary>Tells the pods of one version of a Deployment; Kubernetes sets it. Source: Kubernetes, "Deployments".</summary>
    public const string DeploymentVersion = "pod-template-hash";

    /// <summary>Tells the pods of one version of a StatefulSet; Kubernetes sets it. Source: Kubernetes, "StatefulSets".</summary>
    public const string StatefulVersion = "controller-revision-hash";

    /// <summary>Prefix of the Pod Security labels: <c>enforce</c>, <c>audit</c>, <c>warn</c>, and each with <c>-version</c>.</summary>
    public const string PodSecurityPrefix = "pod-security.kubernetes.io/";
}
