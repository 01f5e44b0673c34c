using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>An object of a kind that the cluster learned from a CustomResourceDefinition.</summary>
public class CustomResource : KubernetesResource
{
    /// <summary>Declares the object. Its type token comes from the arguments; neither a version nor aliases are added.</summary>
    /// <param name="name">The name of the resource.</param>
    /// <param name="args">The kind and the fields.</param>
    /// <param name="options">How the engine treats it; null for the defaults.</param>
    public CustomResource(string name, CustomResourceArgs args, CustomResourceOptions? options = null)
        : base(args.Token, name, args, options)
    {
    }

    /// <summary>The field <c>apiVersion</c>.</summary>
    [Output("apiVersion")]
    public Output<string> ApiVersion { get; private set; } = null!;

    /// <summary>The field <c>kind</c>.</summary>
    [Output("kind")]
    public Output<string> Kind { get; private set; } = null!;

    /// <summary>The field <c>metadata</c>.</summary>
    [Output("metadata")]
    public Output<ObjectMeta> Metadata { get; private set; } = null!;
}
