namespace Lucid.Host.Kubernetes;

/// <summary>The Kubernetes type in a resource's type token: <c>kubernetes:apps/v1:Deployment</c>.</summary>
/// <param name="ApiVersion">The API version as objects write it: <c>apps/v1</c>, and <c>v1</c> for the core group.</param>
/// <param name="Kind">The kind, such as <c>Deployment</c>.</param>
public sealed record KubernetesType(string ApiVersion, string Kind)
{
    /// <summary>The package of all Kubernetes objects.</summary>
    public const string Package = "kubernetes";

    private const string CoreGroup = "core/";

    /// <summary>Modules of the Kubernetes package whose resources stand for many objects or for none.</summary>
    private static readonly ImmutableArray<string> ModulesWithoutObjects = ["yaml", "helm.sh", "kustomize"];

    /// <summary>The API group, such as <c>apps</c>; empty for the core group.</summary>
    public string Group => ApiVersion.Contains('/', StringComparison.Ordinal) ? ApiVersion.Split('/')[0] : "";

    /// <summary>Reads a type token; null where it is none of a Kubernetes object.</summary>
    public static KubernetesType? Parse(string token)
    {
        var parts = token.Split(':');
        return parts.Length == 3 && parts[0] == Package && !ModulesWithoutObjects.Contains(parts[1].Split('/')[0])
            ? new KubernetesType(parts[1].StartsWith(CoreGroup, StringComparison.Ordinal) ? parts[1][CoreGroup.Length..] : parts[1], parts[2])
            : null;
    }
}
