using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.ApiExtensions;

/// <summary>
/// The arguments of an object of a kind that the cluster learned from a CustomResourceDefinition. Subclasses add its fields.
/// </summary>
public abstract class CustomResourceArgs : ResourceArgs
{
    /// <summary>Names the kind.</summary>
    /// <param name="apiVersion">Group and version, <c>example.com/v1</c>.</param>
    /// <param name="kind">The kind, <c>Example</c>.</param>
    protected CustomResourceArgs(string apiVersion, string kind)
    {
        Token = $"kubernetes:{apiVersion}:{kind}";
        ApiVersion = apiVersion;
        Kind = kind;
    }

    /// <summary>The field <c>apiVersion</c>: group and version.</summary>
    [Input("apiVersion")]
    public Input<string> ApiVersion { get; }

    /// <summary>The field <c>kind</c>.</summary>
    [Input("kind")]
    public Input<string> Kind { get; }

    /// <summary>The field <c>metadata</c>.</summary>
    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    /// <summary>The type token, which must be known at once; the inputs are not.</summary>
    internal string Token { get; }
}
